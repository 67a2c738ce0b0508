import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An office whose director approves, whose accountant handles, with money on both hands since July. */
async function openOffice(today = '2026-11-05', place: 'changchun' | 'jingan' | 'xingfu' = 'changchun') {
  const office = await openCounter({ place, today });
  await done(office, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(office, 'staff add 李敏 --post 委员 --post 会计 --from 2026-01-01');
  await done(office, 'finance open --method cash --amount 2000 --day 2026-07-01');
  await done(office, 'finance open --method transfer --amount 12000 --day 2026-07-01');
  return office;
}

async function done(office: Counter, line: string) {
  const said = await office.jwh(line);
  expect({ line, err: said.err }).toEqual({ line, err: '' });
  return said;
}

async function refused(office: Counter, line: string) {
  const said = await office.jwh(`${line} --json`);
  return { exit: said.code, code: said.json().error?.code };
}

const paid = (day: string, amount: string, more = '') =>
  `finance expense --day ${day} --amount ${amount} --payee 丁${day} --purpose 修 --method cash --handler 李敏 --category 修 ${more}`;

test('a fund is held against what is booked on later days too, to the 分', async () => {
  const office = await openOffice();
  await done(office, 'finance fund 丙款 --purpose 修 --opening 300 --from 2026-07-01');
  await done(office, paid('2026-09-10', '200', '--approver 王建国 --fund 丙款'));
  const over = paid('2026-09-05', '100.01', '--approver 王建国 --fund 丙款');
  expect(await refused(office, over)).toEqual({ exit: 4, code: 'over_fund' });
  await done(office, paid('2026-09-05', '100', '--approver 王建国 --fund 丙款'));
  expect((await done(office, 'finance funds --json')).json()).toMatchObject({ rows: [{ balance: 0 }] });
});

test('a fund that falls short is told with the first day it does, and the worst one where that is another', async () => {
  const office = await openOffice();
  await done(office, 'finance fund 丙款 --purpose 修 --opening 300 --from 2026-07-01');
  await done(office, paid('2026-09-10', '100', '--approver 王建国 --fund 丙款'));
  await done(office, paid('2026-09-20', '150', '--approver 王建国 --fund 丙款'));
  const message = async (amount: string) =>
    (await office.jwh(`${paid('2026-09-05', amount, '--approver 王建国 --fund 丙款')} --json`)).json().error.message;
  expect(await message('280')).toContain(
    '280.00 > 200.00（2026-09-10已记的支出以后），超 80.00；最多是2026-09-20，超 230.00',
  );
  expect(await message('50.01')).toContain('50.01 > 50.00（2026-09-20已记的支出以后），超 0.01');
  expect(await message('50.01')).not.toContain('最多');
  const kept = await done(office, `${paid('2026-09-05', '50', '--approver 王建国 --fund 丙款')} --json`);
  expect(kept.json().verdicts.find(({ subject }: { subject: string }) => subject === 'fund_balance')).toMatchObject({
    holds: true,
    arithmetic: '丙款：50.00 ≤ 50.00（2026-09-20已记的支出以后），余 0.00',
  });
});

test('of two requests the one approved last is held against the other, and an overdrawn fund is pointed out', async () => {
  const office = await openOffice();
  await done(office, 'finance fund 丙款 --purpose 修 --opening 300 --from 2026-07-01');
  await done(office, paid('2026-09-05', '200', '--fund 丙款'));
  await done(office, paid('2026-09-10', '200', '--fund 丙款'));
  await done(office, 'finance approve 2 --post director --by 王建国 --on 2026-09-12');
  const first = 'finance approve 1 --post director --by 王建国 --on 2026-09-06';
  expect(await refused(office, first)).toEqual({ exit: 4, code: 'over_fund' });
  expect((await done(office, 'finance funds --json')).json().findings).toBeUndefined();
  await done(office, `${first} --happened 已付`);
  const { findings } = (await office.jwh('finance funds --json')).json();
  expect(findings).toMatchObject([{ code: 'overdrawn', fund: '丙款', amount: -10000 }]);
  const { rows } = (await office.jwh('finance check 2026-09 --json')).json();
  expect(rows).toMatchObject([
    {},
    {},
    {},
    { code: 'ledgers', holds: false, said: '专款“丙款”结余 -100.00，超支 100.00' },
  ]);
});

test('G-112: a request is held against the budget of the year it is paid in', async () => {
  const office = await openOffice('2027-01-10');
  await done(office, 'finance budget 2026 --expense 修=3000 --on 2026-01-20');
  await done(office, 'finance budget 2027 --expense 修=100 --on 2027-01-02');
  const ask = (amount: string) => paid('2026-12-31', amount).replace('cash', 'transfer');
  await done(office, ask('100.01'));
  await done(office, ask('100'));
  const approve = (no: string) => `finance approve 2026-${no} --post director --by 王建国 --on 2027-01-05`;
  expect(await refused(office, approve('1'))).toEqual({ exit: 4, code: 'over_line' });
  const { record, verdicts } = (await done(office, `${approve('2')} --json`)).json();
  expect(record).toMatchObject({ status: 'booked', booked_on: '2027-01-05' });
  expect(verdicts).toContainEqual(
    expect.objectContaining({ subject: 'budget_line', holds: true, arithmetic: expect.stringContaining('≤ 100.00') }),
  );
});

test('G-112: and against the version in force on that day', async () => {
  const office = await openOffice();
  await done(office, 'finance budget 2026 --expense 修=300 --on 2026-01-20');
  await done(office, paid('2026-08-13', '200').replace('cash', 'transfer'));
  await done(office, paid('2026-08-14', '200', '--approver 王建国'));
  await done(office, 'finance budget 2026 --expense 修=400 --on 2026-08-21 --reason 增加');
  const approve = (day: string) => `finance approve 1 --post director --by 王建国 --on ${day}`;
  expect(await refused(office, approve('2026-08-20'))).toEqual({ exit: 4, code: 'over_line' });
  const { record } = (await done(office, `${approve('2026-08-21')} --json`)).json();
  expect(record).toMatchObject({ status: 'booked', happened: null });
});

test('a returned audit stays due until it is passed; nothing is passed twice', async () => {
  const office = await openOffice('2026-12-20');
  await done(office, paid('2026-11-10', '50', '--approver 王建国'));
  const audit = 'finance audit 2026-11 --by 周某 --body 街道监管会';
  const month = async () =>
    (await office.jwh('finance due 2026 --all --json'))
      .json()
      .rows.find((one: { kind: string; period: string }) => one.kind === 'audit' && one.period === '2026-11');
  await done(office, `${audit} --on 2026-12-08 --returned --opinion 票据不齐`);
  expect(await month()).toMatchObject({ status: 'due', days: [] });
  expect(await refused(office, `${audit} --on 2026-12-09 --returned`)).toEqual({ exit: 2, code: 'entered_already' });
  await done(office, `${audit} --on 2026-12-10 --opinion 补齐了`);
  expect(await month()).toMatchObject({ status: 'done', days: ['2026-12-10'] });
  expect(await refused(office, audit)).toEqual({ exit: 2, code: 'entered_already' });
});

test('the words of the final accounts may be completed; the same ones are not entered twice', async () => {
  const office = await openOffice('2027-01-20');
  await done(office, 'finance budget 2026 --expense 修=100 --expense 书=50 --on 2026-01-20');
  await done(office, paid('2026-11-10', '50', '--approver 王建国'));
  const settle = 'finance settle 2026 --by 李敏 --analysis 收支平衡';
  await done(office, `${settle} --note 书=没有买`);
  expect(await refused(office, settle)).toEqual({ exit: 2, code: 'entered_already' });
  await done(office, `${settle} --note 修=少用`);
  expect((await office.jwh('finance year 2026 --json')).json().record.lines).toMatchObject([
    { name: '修', note: '少用' },
    { name: '书', note: '没有买' },
  ]);
});

test('a standard is corrected on its own day; one from an earlier day ends before the next', async () => {
  const office = await openOffice();
  const set = (amount: string, from: string) =>
    done(office, `finance standard 通讯费 --amount ${amount} --per 人月 --cite 甲 --from ${from}`);
  await set('100', '2026-03-01');
  await set('120', '2026-03-01');
  await set('80', '2026-01-01');
  await set('90', '2026-02-01');
  expect((await done(office, 'finance standards --json')).json().rows).toMatchObject([
    { amount: 8000, from_day: '2026-01-01', until_day: '2026-01-31' },
    { amount: 9000, from_day: '2026-02-01', until_day: '2026-02-28' },
    { amount: 12000, from_day: '2026-03-01', until_day: null },
  ]);
});

test.each([
  ['counted', 'finance count --counted 1950 --day 2026-10-31 --by 李敏 --witness 王建国'],
  ['audited', 'finance audit 2026-10 --by 周某 --body 街道监管会 --on 2026-11-03'],
])('what was %s is not erased any more but reversed; before that it is voided', async (_word, shown) => {
  const office = await openOffice();
  await done(office, paid('2026-10-10', '50', '--approver 王建国'));
  await done(office, paid('2026-10-11', '60', '--approver 王建国'));
  await done(office, 'finance void 2 --reason 重复');
  await done(office, shown);
  expect(await refused(office, 'finance void 1 --reason 错')).toEqual({ exit: 2, code: 'shown_already' });
  await done(office, 'finance reverse 1 --reason 错');
  await done(office, paid('2026-11-04', '70', '--approver 王建国'));
  await done(office, 'finance void 4 --reason 重复');
});

test('a stamped quarter is not erased from, a request that never was booked is', async () => {
  const office = await openOffice();
  await done(office, paid('2026-08-10', '50', '--approver 王建国'));
  await done(office, paid('2026-08-12', '60'));
  await done(office, 'disclose approve 2026Q3 --gate stamp --by 周某 --on 2026-10-08');
  expect(await refused(office, 'finance void 1 --reason 错')).toEqual({ exit: 2, code: 'shown_already' });
  await done(office, 'finance void 2 --reason 不要了');
});

test('what is booked into a settled year is pointed out', async () => {
  const office = await openOffice('2027-01-20');
  const income = (day: string) =>
    `finance income --day ${day} --amount 10 --payer 街道 --purpose 经费 --method transfer --json`;
  expect((await done(office, income('2026-12-30'))).json().findings).toBeUndefined();
  await done(office, 'finance settle 2026 --by 李敏 --analysis 收支平衡');
  expect((await done(office, income('2026-12-30'))).json().findings).toMatchObject([{ code: 'settled_year' }]);
  expect((await done(office, income('2027-01-02'))).json().findings).toBeUndefined();
  const spent = paid('2026-12-30', '10', '--approver 王建国 --json');
  expect((await done(office, spent)).json().findings).toMatchObject([{ code: 'settled_year' }, { code: 'no_budget' }]);
});

test('a count says nothing of the cash that moved after it', async () => {
  const office = await openOffice();
  await done(office, paid('2026-08-10', '50', '--approver 王建国'));
  await done(office, 'finance count --counted 1950 --day 2026-08-31 --by 李敏 --witness 王建国');
  const counted = async () => (await office.jwh('finance check 2026Q3 --json')).json().rows[0];
  expect(await counted()).toMatchObject({ code: 'cash_counted', holds: true });
  await done(office, paid('2026-09-10', '100', '--approver 王建国'));
  expect(await counted()).toMatchObject({ holds: false, said: expect.stringContaining('2026-08-31盘点以后') });
  await done(office, 'finance count --counted 1850 --day 2026-09-30 --by 李敏 --witness 王建国');
  expect(await counted()).toMatchObject({ holds: true });
});

test('a place without a rule on funds bars nothing, but what the office set apart is pointed out', async () => {
  const office = await openOffice('2026-11-05', 'xingfu');
  await done(office, 'finance fund 丙款 --purpose 修 --opening 300 --from 2026-07-01');
  const within = (await done(office, paid('2026-09-05', '300', '--approver 王建国 --fund 丙款 --json'))).json();
  expect(within.verdicts).not.toContainEqual(expect.objectContaining({ subject: 'fund_balance' }));
  const other = paid('2026-09-06', '0.01', '--approver 王建国 --fund 丙款 --json').replace(
    '--category 修',
    '--category 书',
  );
  const over = (await done(office, other)).json();
  expect(over.record.status).toBe('booked');
  for (const subject of ['fund_purpose', 'fund_balance']) {
    expect(over.verdicts).toContainEqual(
      expect.objectContaining({ subject, holds: false, severity: 'warn', rule: null, cite: null }),
    );
  }
});

test('a fund registered wrongly is replaced while nothing was booked on it; a closed month keeps its openings', async () => {
  const office = await openOffice();
  const fund = (opening: string, more = '') =>
    `finance fund 丙款 --purpose 修 --opening ${opening} --from 2026-09-01 ${more}`;
  expect(await refused(office, fund('30', '--replace 抄错'))).toEqual({ exit: 3, code: 'no_such_fund' });
  await done(office, fund('30'));
  expect(await refused(office, fund('300'))).toEqual({ exit: 2, code: 'fund_taken' });
  await done(office, fund('300', '--replace 抄错'));
  expect((await done(office, 'finance funds --json')).json().rows).toMatchObject([{ name: '丙款', balance: 30000 }]);
  await done(office, paid('2026-09-10', '50', '--approver 王建国 --fund 丙款'));
  expect(await refused(office, fund('400', '--replace 又错'))).toEqual({ exit: 2, code: 'fund_used' });
  await done(office, 'finance fund 丁款 --purpose 书 --opening 10 --from 2026-07-05');
  await office.jwh('finance close 2026-07 --by 李敏 --happened 没有盘点');
  const late = 'finance fund 戊款 --purpose 书 --opening 10 --from';
  expect(await refused(office, `${late} 2026-07-31`)).toEqual({ exit: 2, code: 'closed_month' });
  await done(office, `${late} 2026-08-01`);
  const amended = 'finance fund 丁款 --purpose 书 --opening 20 --from 2026-08-05 --replace 错';
  expect(await refused(office, amended)).toEqual({ exit: 2, code: 'closed_month' });
});

test('an account opened wrongly is replaced while its books hold nothing', async () => {
  const office = await openOffice();
  const open = (bank: string, more = '') => `finance account 服务中心 --day 2026-07-01 --bank ${bank} ${more}`;
  expect(await refused(office, open('80', '--replace 抄错'))).toEqual({ exit: 3, code: 'no_such_account' });
  await done(office, open('80'));
  await done(office, open('8000', '--replace 抄错'));
  const moved =
    'finance income --day 2026-08-01 --amount 1 --payer 甲 --purpose 乙 --method transfer --account 服务中心';
  await done(office, moved);
  expect((await done(office, 'finance month 2026-08 --account 服务中心 --json')).json().record.closing).toBe(800_100);
  expect(await refused(office, open('9', '--replace 又错'))).toEqual({ exit: 2, code: 'account_used' });
});
