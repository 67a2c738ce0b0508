import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

async function openOffice(): Promise<Counter> {
  const office = await openCounter({ today: '2027-01-25' });
  await done(office, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(office, 'staff add 李敏 --post 委员 --from 2026-01-01');
  await done(office, 'finance open --method transfer --amount 5000 --day 2026-12-01');
  await done(office, 'finance income --day 2026-12-05 --amount 9 --payer 街道 --purpose 款 --method transfer');
  return office;
}

const audit = (on: string) => `finance audit 2026 --by 周某 --body 街道监管会 --on ${on}`;

async function ofYear(office: Counter) {
  const { rows, findings = [] } = (await done(office, 'finance due 2026 --all --json')).json();
  const shown = rows.filter(({ period }: { period: string }) => period === '2026');
  return {
    states: shown.map((row: { kind: string; status: string }) => `${row.kind} ${row.status}`),
    codes: findings
      .filter(({ period }: { period: string }) => period === '2026')
      .map((one: { code: string }) => one.code),
  };
}

test('R-CC-14-16: final accounts and their audit on figures that have changed since are to be done again', async () => {
  const office = await openOffice();
  await done(office, 'finance settle 2026 --by 李敏 --analysis 平衡 --on 2027-01-10');
  await done(office, audit('2027-01-12'));
  expect(await ofYear(office)).toEqual({ states: ['final_accounts done', 'audit done'], codes: [] });
  await done(
    office,
    'finance expense --day 2026-12-30 --amount 50 --payee 店 --purpose 纸 --method transfer --handler 李敏 --approver 王建国',
  );
  expect(await ofYear(office)).toEqual({ states: ['final_accounts redo', 'audit redo'], codes: ['redo', 'redo'] });
  const { out } = await done(office, 'finance year 2026');
  expect(out).toContain('需重办');
  await done(office, 'finance settle 2026 --by 李敏 --analysis 平衡 --on 2027-01-20');
  await done(office, audit('2027-01-22'));
  expect(await ofYear(office)).toEqual({ states: ['final_accounts done', 'audit done'], codes: [] });
});

test('R-CC-14-16: what is audited are the final accounts: none yet, or later ones, and there is nothing to audit', async () => {
  const office = await openOffice();
  const none = await office.jwh(`${audit('2027-01-12')} --json`);
  expect({ exit: none.code, code: none.json().error.code }).toEqual({ exit: 2, code: 'not_settled' });
  await done(office, 'finance settle 2026 --by 李敏 --analysis 平衡 --on 2027-01-13');
  expect((await office.jwh(audit('2027-01-12'))).code).toBe(2);
  await done(office, audit('2027-01-13'));
});

test('an audit that was held before there were final accounts is kept with its finding, and stays due', async () => {
  const office = await openOffice();
  const kept = (await done(office, `${audit('2027-01-12')} --happened 先审后算 --json`)).json();
  expect(kept.record).toMatchObject({ day: '2027-01-12', happened: '先审后算' });
  expect(kept.verdicts).toMatchObject([{ rule: 'finance.final_accounts', subject: 'settled', holds: false }]);
  await done(office, 'finance settle 2026 --by 李敏 --analysis 平衡 --on 2027-01-13');
  expect((await ofYear(office)).states).toEqual(['final_accounts done', 'audit due']);
  const proper = (await done(office, `${audit('2027-01-14')} --happened 多写了 --json`)).json();
  expect(proper.record.happened).toBeUndefined();
  expect((await ofYear(office)).states).toEqual(['final_accounts done', 'audit done']);
});
