import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
type Any = any;

const archive = 'disclose archive 2026 --keeper 李敏';

const ask = async (office: Counter, line: string): Promise<Any> => {
  const answer = await office.jwh(`${line} --json`);
  return { exit: answer.code, ...answer.json() };
};

/** Makes a sheet and hangs it out on a day. */
async function post(office: Counter, period: string, day: string): Promise<Any> {
  for (const line of [
    `disclose prepare ${period}`,
    `disclose approve ${period} --gate supervision --by 张秀英`,
    `disclose review ${period} --by 张秀英`,
  ]) {
    const { code, err } = await office.jwh(`${line} --today ${day}`);
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
  return ask(office, `disclose publish ${period} --by 李敏 --today ${day}`);
}

const periods = ({ record }: Any) => record.papers.map(({ period }: Any) => period);

/** 幸福 with one sheet of 2026 on the board in December. */
async function xingfu(): Promise<Counter> {
  const office = await openCounter({ place: 'xingfu', today: '2026-12-10' });
  await post(office, '2026-11', '2026-12-10');
  return office;
}

test('R-XF4-34 nothing is bound in January while sheets of the year are still to come', async () => {
  const office = await xingfu();
  const early = await ask(office, `${archive} --today 2027-01-02`);
  expect({ exit: early.exit, ...early.error }).toMatchObject({ exit: 2, code: 'still_due' });
  expect(early.error.message).toContain('2026年（2027-01-10 到期）');
  expect(early.error.hint).toContain('2027-02-01 起再装订');
  expect((await ask(office, 'disclose volumes --today 2027-01-02')).rows).toEqual([]);
  // When January is over nothing can come to it any more; what was never posted is said.
  const bound = await ask(office, `${archive} --today 2027-02-01`);
  expect(periods(bound)).toEqual(['2026-11']);
  expect(bound.findings).toContainEqual({ code: 'not_posted', period: '2026-12', due_day: '2027-01-10' });
});

test('R-XF4-34 as soon as January has brought all of the year, it may be bound', async () => {
  const office = await openCounter({ place: 'changchun', today: '2026-04-01' });
  const days = { '2026Q1': '2026-04-01', '2026Q2': '2026-07-01', '2026Q3': '2026-10-08', '2026Q4': '2027-01-05' };
  for (const [period, day] of Object.entries(days)) {
    const at = async (line: string) => expect((await office.jwh(`${line} --today ${day}`)).err).toBe('');
    await at(`disclose prepare ${period}`);
    const line = `${archive} --today ${day}`;
    if (period === '2026Q4') expect((await ask(office, line)).error.code).toBe('still_due');
    await at(`disclose publish ${period} --by 李敏 --happened 手续在纸上`);
  }
  const bound = await ask(office, `${archive} --today 2027-01-06`);
  expect(periods(bound)).toEqual(Object.keys(days));
  expect(bound.findings).toBeUndefined();
});

test('R-XF4-33 bound too early all the same: it is kept as it is, and what January brings is added by its day', async () => {
  const office = await xingfu();
  await post(office, '2026Q4', '2027-01-10');
  const bound = await ask(office, `${archive} --happened 街道收卷 --on 2027-01-02 --today 2027-01-10`);
  expect(periods(bound)).toEqual(['2026-11']);
  expect((await office.jwh('disclose volumes --today 2027-01-10')).out).toContain('有 1 件没有入卷');
  const posted = await post(office, '2026', '2027-01-11');
  expect(posted.findings).toContainEqual(expect.objectContaining({ code: 'not_in_volume', year: 2026, papers: 2 }));
  // Not bound yet: a posting entered by mistake may still be taken back.
  expect((await ask(office, 'disclose void 2026 --posting 1 --reason 未贴 --today 2027-01-11')).exit).toBe(0);
  expect((await ask(office, 'disclose publish 2026 --by 李敏 --today 2027-01-12')).exit).toBe(0);

  const added = await ask(office, `${archive} --today 2027-02-03`);
  expect(added.exit).toBe(0);
  expect(periods(added)).toEqual(['2026-11', '2026Q4', '2026']);
  expect(added.record).toMatchObject({ bound_on: '2027-01-02', destroy_from: '2033-01-01' });
  expect(added.findings).toEqual([{ code: 'supplemented', on: '2027-02-03', by: '李敏', papers: 2 }]);
  expect((await ask(office, 'disclose volumes 2026 --today 2027-02-03')).findings).toBeUndefined();
  expect((await ask(office, `${archive} --today 2027-02-04`)).error.code).toBe('bound_already');
  const kept = await ask(office, 'disclose void 2026 --posting 2 --reason 未贴 --today 2027-02-04');
  expect(kept.error.code).toBe('bound_already');
});
