import { expect, test } from 'vitest';
import { verbs } from '../../src/finance/index.ts';
import { type Counter, openCounter } from '../counter.ts';

async function openOffice(): Promise<Counter> {
  const office = await openCounter();
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh('staff add 李敏 --post 会计 --from 2026-01-10');
  return office;
}

/** An expense by transfer handled by 李敏; words may be replaced by later ones. */
function spend(office: Counter, amount: string, ...more: string[]) {
  return office.run(
    ...['finance', 'expense', '--day', '2026-08-03', '--amount', amount, '--payee', '文具店', '--purpose', '纸'],
    ...['--method', 'transfer', '--handler', '李敏', '--json', ...more],
  );
}

test.each([
  [['--approver', '街道主要负责人= '], 'bad_text'],
  [['--approver', '街道主要负责人=\u200b'], 'bad_text'],
  [['--approver', '街道主要负责人=王建国'], 'not_outside'],
  [['--approver', '街道主要负责人=李敏'], 'own_expense'],
  [['--approver', '监督管理小组=李敏'], 'own_expense'],
  [['--handler', '\u200b\n'], 'bad_text'],
  [['--category', '１３８ 0000 1234'], 'private_category'],
])('an expense with %j is refused with exit 2', async (more, code) => {
  const office = await openOffice();
  const said = await spend(office, '500', ...more);
  expect({ exit: said.code, code: said.json().error.code }).toEqual({ exit: 2, code });
});

test('the same for a later approval; a resident may sit in the group', async () => {
  const office = await openOffice();
  await spend(office, '500');
  const approve = (post: string, name: string) =>
    office.run('finance', 'approve', '1', '--post', post, '--by', name, '--json');
  expect((await approve('subdistrict_head', '王建国')).json().error.code).toBe('not_outside');
  expect((await approve('subdistrict_head', '李敏')).json().error.code).toBe('own_expense');
  expect((await approve('asset_finance_group', '王建国')).code).toBe(0);
});

test('what nobody sees is not kept; 现金 and full-width digits are taken', async () => {
  const office = await openOffice();
  const said = await spend(office, '１，２００．５０', '--purpose', ' 办\u200b公\n用品 ', '--method', '转账');
  expect(said.json().record).toMatchObject({ amount: 120050, purpose: '办公 用品', method: 'transfer' });
  expect((await spend(office, '1,200.50')).json().record.amount).toBe(120050);
});

test('the note of D-103 names the approvers that the finding names', async () => {
  const office = await openOffice();
  await spend(office, '600', '--approver', '街道主要负责人=刘某');
  await spend(office, '600', '--approver', '街道主要负责人=刘某');
  expect((await office.jwh('finance show 2')).out).toMatch(/合计须经.*主要负责人.*、\s*.*小组/s);
});

test('the list counts by the booked day, as the quarter does', async () => {
  const office = await openOffice();
  await spend(office, '500', '--day', '2026-06-29');
  await office.jwh('finance approve 1 --post subdistrict_head --by 刘某 --on 2026-07-02');
  const third = (await office.jwh('finance list --from 2026-07-01 --to 2026-09-30 --json')).json().rows;
  expect(third).toMatchObject([{ day: '2026-06-29', booked_on: '2026-07-02', amount: 50000 }]);
  expect((await office.jwh('finance list --to 2026-06-30 --json')).json().rows).toEqual([]);
  expect((await office.jwh('finance list')).out).toContain('入账');
});

test('an amount is never broken over two lines of the screen', async () => {
  const office = await openOffice();
  for (const amount of ['1000', '20000', '123456789.01']) {
    await spend(office, amount, '--payee', '虹桥街道第二装饰装修工程有限公司', '--purpose', '停车位改造首期工程款');
  }
  const { out } = await office.jwh('finance list');
  for (const amount of ['1,000.00', '20,000.00', '123,456,789.01']) expect(out).toContain(` ${amount} `);
});

test('books without a beginning and balances below nothing are pointed out', async () => {
  const office = await openOffice();
  const said = await spend(office, '20', '--method', '现金', '--approver', '王建国');
  expect(said.json().findings).toMatchObject([{ code: 'negative_cash', amount: -2000 }, { code: 'no_budget' }]);
  for (const noun of ['finance', 'disclose']) {
    const { out } = await office.jwh(`${noun} quarter 2026Q3`);
    expect(out).toContain('jwh finance open --method cash');
    expect(out).toContain('期末余额为负数（-20.00');
  }
  await office.jwh('finance open --method cash --amount 100 --day 2026-07-01');
  await office.jwh('finance open --method transfer --amount 0 --day 2026-07-01');
  expect((await office.jwh('finance quarter 2026Q3 --json')).json().findings).toBeUndefined();
});

test('a wrong opening is replaced with its reason, and the audit chain keeps both', async () => {
  const office = await openOffice();
  const open = 'finance open --method cash --day 2026-07-01';
  expect((await office.jwh(`${open} --amount 1 --replace --reason 抄错`)).code).toBe(2);
  await office.jwh(`${open} --amount 100`);
  expect((await office.jwh(`${open} --amount 200 --replace`)).code).toBe(2);
  expect((await office.jwh(`${open} --amount 200 --replace --reason 抄错`)).code).toBe(0);
  expect((await office.jwh('finance quarter 2026Q3 --json')).json().record.opening).toBe(20000);
  expect((await office.jwh('audit verify')).code).toBe(0);
});

// Runs as soon as the verb is listed (see the hand-over: its line in test/contract.test.ts comes with it).
test.runIf(verbs.some(({ name }) => name === 'void'))(
  'a voided entry keeps its number and counts nowhere',
  async () => {
    const office = await openOffice();
    await spend(office, '200', '--approver', '王建国');
    expect((await office.jwh('finance void 1 --reason 重复登记 --json')).json().record.voided).toBe('重复登记');
    expect((await office.jwh('finance quarter 2026Q3 --json')).json().record.payments).toBe(0);
    expect((await office.jwh('disclose quarter 2026Q3 --json')).json().record.items[1].rows).toEqual([]);
    expect((await office.jwh('finance list')).out).toContain('作废');
    expect((await spend(office, '200')).json().record.number).toBe('凭〔2026〕2号');
    expect((await office.jwh('finance void 1 --reason 又一次')).code).toBe(2);
    expect((await office.jwh('finance approve 1 --post director --by 王建国')).code).toBe(2);
  },
);
