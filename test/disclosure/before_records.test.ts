import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

const ask = async (office: Counter, line: string): Promise<Any> => (await office.jwh(`${line} --json`)).json();

const left = ({ findings = [] }: Any) => findings.filter(({ code }: Any) => code === 'overdue_last_year');

const states = ({ rows }: Any) => [...new Set(rows.map(({ state }: Any) => state))];

test('a new office is told of nothing overdue in a year of which its file has no records', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-01-05' });
  expect(left(await ask(office, 'disclose due --today 2026-03-25'))).toEqual([]);
  const before = await ask(office, 'disclose due 2025 --today 2026-03-25');
  expect(states(before)).toEqual(['before']);
  expect(before.findings).toBeUndefined();
  const { out } = await office.jwh('disclose due 2025 --today 2026-03-25');
  expect(out).toContain('建档前');
  expect(out).toContain('本档案从 2026-01-05 起有记录，2026年以前到期的不算逾期');
  // Its own year is told when it is over.
  expect(left(await ask(office, 'disclose due --today 2027-03-25'))).toHaveLength(1);
  expect((await office.jwh('disclose due 2026 --today 2027-03-25')).out).not.toContain('建档前');
});

test('where the books reach further back, their year counts', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-01-05' });
  expect((await office.jwh('finance open --method cash --amount 100 --day 2025-07-01')).err).toBe('');
  expect(left(await ask(office, 'disclose due --today 2026-03-25'))).toMatchObject([{ year: 2025 }]);
  expect(states(await ask(office, 'disclose due 2025 --today 2026-03-25'))).toEqual(['missing']);
});

test('a volume of such a year waits only for what is due since', async () => {
  const office = await openCounter({ place: 'xingfu', today: '2026-01-05' });
  const { error } = await ask(office, 'disclose archive 2025 --keeper 李敏');
  expect(error.code).toBe('still_due');
  expect(error.message).toContain('2026-01-10 到期');
  expect(error.message).not.toContain('2025-12-10');
});
