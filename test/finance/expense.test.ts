import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

interface Spent {
  amount: string;
  method?: 'cash' | 'transfer';
  day?: string;
  payee?: string;
  more?: string[];
}

let payees = 0;

/** An expense in transfer to a payee of its own, unless said otherwise. */
function spend(office: Counter, { amount, method = 'transfer', day = '2026-08-03', payee, more = [] }: Spent) {
  payees += 1;
  return office.run(
    ...['finance', 'expense', '--day', day, '--amount', amount, '--payee', payee ?? `商户${payees}`],
    ...['--purpose', '办公用品', '--method', method, '--handler', '李敏', '--json', ...more],
  );
}

async function openOffice(): Promise<Counter> {
  const office = await openCounter();
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh('staff add 李敏 --post 会计 --from 2026-01-10');
  return office;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const verdictOn = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

test('G-106: 300.00 is the director’s, 300.01 the head of the sub-district’s; both read aloud at the bound', async () => {
  const office = await openOffice();
  const at = (await spend(office, { amount: '300.00', more: ['--approver', '王建国'] })).json();
  expect(verdictOn(at, 'approval')).toMatchObject({
    rule: 'finance.tiers',
    holds: true,
    approvers: ['director'],
    arithmetic: '300.00 ≤ 300.00',
    reading: 'D-100c',
    cite: { place: 'changchun', article: '十四(四)' },
  });
  expect(verdictOn(at, 'approval').others).toMatchObject([
    { reading: 'D-100b', approvers: ['subdistrict_head'], holds: false },
  ]);
  expect(at.record).toMatchObject({
    number: '凭〔2026〕1号',
    amount: 30000,
    status: 'booked',
    booked_on: '2026-08-03',
  });
  const above = (await spend(office, { amount: '300.01', more: ['--approver', '王建国'] })).json();
  expect(verdictOn(above, 'approval')).toMatchObject({
    holds: false,
    approvers: ['subdistrict_head'],
    missing: ['subdistrict_head'],
    arithmetic: '300.01 > 300.00',
    others: [],
  });
  expect(above.record).toMatchObject({ status: 'awaiting', booked_on: null });
});

test.each([
  ['c', '999.99', ['subdistrict_head']],
  ['c', '1000.00', ['subdistrict_head', 'asset_finance_group']],
  ['a', '999.99', ['subdistrict_head']],
  ['a', '1000.00', ['subdistrict_head']],
  ['a', '1000.01', ['subdistrict_head', 'asset_finance_group']],
  ['b', '999.99', ['subdistrict_head']],
  ['b', '1000.00', ['subdistrict_head', 'asset_finance_group']],
  ['a', '300.00', ['director']],
  ['b', '299.99', ['director']],
  ['b', '300.00', ['subdistrict_head']],
])('G-107: under reading %s %s yuan need %j', async (letter, amount, approvers) => {
  const office = await openOffice();
  expect((await office.jwh(`rules read D-100 ${letter} --from 2026-01-01`)).code).toBe(0);
  const verdict = verdictOn((await spend(office, { amount })).json(), 'approval');
  expect(verdict).toMatchObject({ approvers, reading: `D-100${letter}` });
});

test('G-107: at 1000.00 the reading is printed and what the others would ask; D-101a leaves it to the group', async () => {
  const office = await openOffice();
  const { out } = await office.jwh(
    'finance expense --day 2026-08-03 --amount 1000 --payee 甲 --purpose 书 --method transfer --handler 李敏 --approver 街道主要负责人=刘某',
  );
  expect(out).toContain('注：按读法 D-100c、D-101b');
  expect(out).toContain('注：若按读法 D-100a，由街道（镇）主要负责人审批（1,000.00 > 300.00）。');
  expect(out).toContain('待审批：还缺社区资产与财务监督管理小组。');
  await office.jwh('rules read D-101 a --from 2026-01-01');
  const verdict = verdictOn((await spend(office, { amount: '5000' })).json(), 'approval');
  expect(verdict.approvers).toEqual(['asset_finance_group']);
});

test('G-109: cash up to 999.99; 1000.00 in cash is refused and nothing is written; by transfer it is taken', async () => {
  const office = await openOffice();
  const approved = ['--approver', 'subdistrict_head=刘某', '--approver', '小组=周某'];
  const below = (await spend(office, { amount: '999.99', method: 'cash', more: approved })).json();
  expect(verdictOn(below, 'cash')).toMatchObject({ holds: true, arithmetic: '999.99 < 1,000.00' });
  const refused = await spend(office, { amount: '1000.00', method: 'cash', more: approved });
  expect(refused.code).toBe(4);
  expect(refused.json().error).toMatchObject({ code: 'cash_forbidden', cite: { article: '十四(二)' } });
  expect((await office.jwh('finance list --json')).json().rows).toHaveLength(1);
  const transferred = await spend(office, { amount: '1000.00', more: approved });
  expect(transferred.json().record).toMatchObject({ number: '凭〔2026〕2号', status: 'booked' });
});

test('forbidden cash that was paid all the same is kept with its finding and counts', async () => {
  const office = await openOffice();
  const more = ['--happened', '抢修水管，夜间无法转账'];
  const { record, verdicts } = (await spend(office, { amount: '1200', method: 'cash', more })).json();
  expect(record).toMatchObject({ status: 'booked', booked_on: '2026-08-03', happened: '抢修水管，夜间无法转账' });
  expect(verdictOn({ verdicts }, 'cash')).toMatchObject({ holds: false, severity: 'must' });
  expect((await office.jwh('finance quarter 2026Q3 --json')).json().record.payments).toBe(120000);
  const allowed = (await spend(office, { amount: '20', more: ['--approver', '王建国', ...more] })).json();
  expect(allowed.record.happened).toBeNull();
});

test('G-110: 600 + 600 to one payee three days apart: warned with the sum, the tier it needs, and no cash', async () => {
  const office = await openOffice();
  const head = ['--approver', '街道主要负责人=刘某'];
  await spend(office, { amount: '600', payee: '装修队', day: '2026-08-03', more: head });
  const second = (await spend(office, { amount: '600', payee: '装修队', day: '2026-08-06', more: head })).json();
  expect(second.record.status).toBe('booked');
  expect(verdictOn(second, 'splitting')).toMatchObject({
    holds: false,
    severity: 'warn',
    amount: 120000,
    approvers: ['subdistrict_head', 'asset_finance_group'],
    missing: ['asset_finance_group'],
    reading: 'D-103a',
  });
  expect(verdictOn(second, 'splitting').arithmetic).toMatch(
    /600\.00（凭〔2026〕1号） \+ 600\.00 = 1,200\.00.*不得用现金/,
  );
});

test('D-103: eight days apart, another payee, or reading b: nothing to warn of', async () => {
  const office = await openOffice();
  await spend(office, { amount: '600', payee: '装修队', day: '2026-08-03' });
  for (const [day, payee] of [
    ['2026-08-11', '装修队'],
    ['2026-08-04', '粉刷队'],
  ] as const) {
    expect(verdictOn((await spend(office, { amount: '600', payee, day })).json(), 'splitting')).toBeUndefined();
  }
  expect(
    verdictOn((await spend(office, { amount: '600', payee: '装修队', day: '2026-07-27' })).json(), 'splitting'),
  ).toBeDefined();
  await office.jwh('rules read D-103 b --from 2026-01-01');
  expect(verdictOn((await spend(office, { amount: '600', payee: '装修队' })).json(), 'splitting')).toBeUndefined();
});

test('cash in small payments to one payee is warned of when the cash together reaches the limit', async () => {
  const office = await openOffice();
  const more = ['--approver', '街道主要负责人=刘某', '--approver', '小组=周某'];
  await spend(office, { amount: '500', payee: '装修队', method: 'cash', more });
  const below = (await spend(office, { amount: '499.99', payee: '装修队', method: 'cash', more })).json();
  expect(verdictOn(below, 'splitting')).toBeUndefined();
  const at = (await spend(office, { amount: '0.01', payee: '装修队', method: 'cash', more })).json();
  expect(verdictOn(at, 'splitting')).toMatchObject({ amount: 100000, missing: [] });
});

test('an expense waits for its last approval: it counts nowhere before, and from that day on afterwards', async () => {
  const office = await openOffice();
  await spend(office, { amount: '1500', day: '2026-06-29', more: ['--approver', '街道主要负责人=刘某'] });
  const before = (await office.jwh('finance quarter 2026Q2 --json')).json();
  expect(before.record).toMatchObject({ payments: 0, closing: 0, awaiting: { count: 1, amount: 150000 } });
  const approved = await office.jwh(
    'finance approve 2026-1 --post asset_finance_group --by 周某 --on 2026-07-02 --note 第2号 --json',
  );
  expect(approved.json().record).toMatchObject({ status: 'booked', booked_on: '2026-07-02' });
  expect((await office.jwh('finance quarter 2026Q2 --json')).json().record).toMatchObject({
    payments: 0,
    awaiting: { count: 0 },
  });
  expect((await office.jwh('finance quarter 2026Q3 --json')).json().record).toMatchObject({
    payments: 150000,
    closing: -150000,
  });
  const again = await office.jwh('finance approve 2026-1 --post asset_finance_group --by 周某');
  expect(again.code).toBe(2);
});

test('an approval before the day of payment books on that day, not earlier', async () => {
  const office = await openOffice();
  await spend(office, { amount: '500', day: '2026-08-20' });
  const { record } = (
    await office.jwh('finance approve 1 --post 街道主要负责人 --by 刘某 --on 2026-08-18 --json')
  ).json();
  expect(record.booked_on).toBe('2026-08-20');
});

test('D-109: handler and approver are two persons, or it is said', async () => {
  const office = await openOffice();
  const own = await office.jwh(
    'finance expense --day 2026-08-03 --amount 20 --payee 甲 --purpose 纸 --method cash --handler 王建国 --approver 王建国 --json',
  );
  expect(verdictOn(own.json(), 'two_persons')).toMatchObject({ holds: false, severity: 'warn', reading: 'D-109a' });
  expect(own.json().record.status).toBe('booked');
});

test.each([
  ['a', true],
  ['b', false],
])('G-115 with D-109 %s: in 幸福 one who handles and approves; pointed out: %s', async (letter, said) => {
  const office = await openCounter({ place: 'xingfu' });
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh(`rules read D-109 ${letter} --from 2026-01-01 --cite 居委会会议`);
  const line = 'finance expense --day 2026-08-03 --amount 20 --payee 甲 --purpose 纸 --method cash --handler 王建国';
  expect((await office.jwh(`${line} --json`)).json().record.status).toBe('awaiting');
  const both = (await office.jwh(`${line} --approver 王建国 --json`)).json();
  expect(both.record.status).toBe('booked');
  expect(verdictOn(both, 'signatures')).toMatchObject({ holds: true, cite: { place: 'xingfu' } });
  expect(verdictOn(both, 'two_persons') !== undefined).toBe(said);
});

test.each([
  ['李敏', 'not_an_approver'],
  ['钱七', 'not_an_approver'],
  ['主任=李敏', 'not_in_post'],
  ['大王=李敏', 'unknown_post'],
])('--approver %s is refused', async (approver, code) => {
  const office = await openOffice();
  const answer = await spend(office, { amount: '20', more: ['--approver', approver] });
  expect(answer.code).toBe(2);
  expect(answer.json().error.code).toBe(code);
});

test.each(['0', '-1', '1.005', '1e3', 'abc', '1,00'])('an amount of %s is refused', async (amount) => {
  const office = await openOffice();
  expect((await spend(office, { amount: ` ${amount}` })).json().error.code).toBe('bad_amount');
});

test('places without tiers record with a note; 幸福 asks for an approver all the same (G-115)', async () => {
  const line = 'finance expense --day 2026-08-03 --amount 5000 --payee 甲 --purpose 纸 --method cash --handler 李敏';
  const jingan = await openCounter({ place: 'jingan' });
  expect((await jingan.jwh(line)).out).toContain('本地规定没有审批权限，只作记录。');
  const xingfu = await openCounter({ place: 'xingfu' });
  const { record, verdicts } = (await xingfu.jwh(`${line} --json`)).json();
  expect(record.status).toBe('awaiting');
  expect(verdicts).toMatchObject([{ rule: 'finance.signatures', holds: false, arithmetic: '缺领导人审批' }]);
  await xingfu.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  expect((await xingfu.jwh('finance approve 1 --post director --by 王建国 --json')).json().record.status).toBe(
    'booked',
  );
});

test.each(['领导人', '主任'])('幸福 二(7): the words of the place itself are taken for the post: %s', async (post) => {
  const xingfu = await openCounter({ place: 'xingfu' });
  const line = 'finance expense --day 2026-08-03 --amount 5000 --payee 甲 --purpose 纸 --method cash --handler 李敏';
  expect((await xingfu.jwh(line)).out).toContain('jwh finance approve 2026-1 --post 主任 --by 姓名');
  expect((await xingfu.jwh(`finance approve 2026-1 --post ${post} --by 王建国`)).code).toBe(2);
  await xingfu.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  const { record } = (await xingfu.jwh(`finance approve 2026-1 --post ${post} --by 王建国 --json`)).json();
  expect(record.status).toBe('booked');
});

test('the opening balance is entered once, not after the first entry; nothing is entered before it', async () => {
  const office = await openOffice();
  expect((await office.jwh('finance open --method transfer --amount 12000 --day 2026-07-01')).code).toBe(0);
  const second = await office.jwh('finance open --method transfer --amount 1 --day 2026-07-01 --json');
  expect(second.json().error.code).toBe('opened_already');
  expect((await spend(office, { amount: '20', day: '2026-06-30' })).json().error.code).toBe('before_opening');
  await spend(office, { amount: '20', method: 'cash', day: '2026-07-02' });
  const late = await office.jwh('finance open --method cash --amount 1 --day 2026-07-03 --json');
  expect(late.json().error.code).toBe('entries_before');
});
