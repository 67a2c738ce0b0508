import { expect, test } from 'vitest';
import { done, openBooks, paid, received, refused } from './books_office.ts';

const closed = (code: string) => ({ exit: 2, code });

test('a fund is closed at nothing: not with a balance, a request or a later entry; then nothing is booked on it', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, 'finance fund 丙款 --purpose 修 --opening 300 --from 2026-07-01');
  const end = 'finance end --fund 丙款 --reason 已用完';
  expect(await refused(office, end)).toEqual(closed('balance_left'));
  await done(office, paid('2026-09-10', '299.99', '--approver 王建国 --fund 丙款'));
  expect((await office.jwh(`${end} --json`)).json().error.message).toContain('结余 0.01');
  await done(office, paid('2026-09-12', '0.01', '--fund 丙款'));
  expect(await refused(office, end)).toEqual(closed('open_entries'));
  await done(office, 'finance approve 2 --post director --by 王建国 --on 2026-09-12');
  expect(await refused(office, `${end} --on 2026-09-11`)).toEqual(closed('open_entries'));
  expect(await refused(office, `${end} --on 2026-06-30`)).toEqual(closed('before_opening'));
  expect((await done(office, `${end} --on 2026-09-12 --json`)).json().record).toEqual({
    ...{ kind: 'fund', name: '丙款', closed_on: '2026-09-12', reason: '已用完' },
  });
  expect((await done(office, 'finance funds --json')).json().rows).toMatchObject([
    { name: '丙款', balance: 0, closed_on: '2026-09-12', note: '2026-09-12结清：已用完' },
  ]);
  expect((await done(office, 'finance funds')).out).toContain('已用完');
  const more = [
    received('2026-09-13', '5', '--fund 丙款'),
    received('2026-09-01', '5', '--fund 丙款'),
    paid('2026-09-13', '1', '--approver 王建国 --fund 丙款 --happened 已付'),
    'finance void 1 --reason 抄错',
    'finance reverse 1 --reason 抄错',
    'gift receive 米 --from 超市 --kind 捐赠 --quantity 3 --unit 袋 --fund 丙款',
  ];
  for (const line of more) expect({ line, ...(await refused(office, line)) }).toMatchObject({ code: 'fund_closed' });
  expect(await refused(office, end)).toEqual(closed('closed_already'));
  await done(office, received('2026-09-13', '5'));
});

test('a closing entered by mistake is taken back; both stay on file', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, 'finance fund 丙款 --purpose 修');
  const end = 'finance end --fund 丙款';
  expect(await refused(office, `${end} --take-back --reason 还有一笔`)).toEqual(closed('not_closed'));
  await done(office, `${end} --reason 已用完`);
  await done(office, `${end} --take-back --reason 还有一笔`);
  await done(office, received('2026-11-05', '5', '--fund 丙款'));
  expect((await done(office, 'finance funds --json')).json().rows).toMatchObject([
    { closed_on: null, note: '2026-11-05结清：已用完；2026-11-05撤销结清：还有一笔', balance: 500 },
  ]);
  expect(await refused(office, `finance end --fund 没有 --reason 甲`)).toEqual({ exit: 3, code: 'no_such_fund' });
  expect(await refused(office, 'finance end --reason 甲')).toEqual(closed('bad_options'));
  expect(await refused(office, `${end} --account 居委会 --reason 甲`)).toEqual(closed('bad_options'));
});

test('the budget of a closed account is neither adopted nor changed; it can be read, and changed once the closing is taken back', async () => {
  const office = await openBooks('2026-11-05', 'jingan');
  await done(office, 'finance account 服务中心 --day 2026-07-01');
  const adopt = 'finance budget 2026 --expense 办公费=100 --account 服务中心 --on 2026-07-02';
  await done(office, adopt);
  await done(office, 'finance end --account 服务中心 --reason 并入街道账户 --on 2026-08-31');
  const change = `${adopt.replace('100', '90')} --reason 调减`;
  const said = (await office.jwh(`${change} --json`)).json().error;
  expect(said).toMatchObject({ code: 'account_closed' });
  expect(said.message).toBe('账户“服务中心”已于2026-08-31结清（余额 0.00），2026年的预算不能再定、再调整。');
  expect(said.hint).toContain('jwh finance end --account 服务中心 --take-back');
  expect(await refused(office, 'finance budget 2027 --expense 办公费=1 --account 服务中心')).toEqual(
    closed('account_closed'),
  );
  expect((await office.jwh('finance budgets 2026 --account 服务中心')).code).toBe(0);
  await done(office, 'finance end --account 服务中心 --take-back --reason 登记错了');
  expect((await office.jwh(change)).code).toBe(0);
});

test('an account is closed at nothing in cash and in the bank, its funds first; it owes nothing for later months', async () => {
  const office = await openBooks('2026-11-05', 'jingan');
  await done(office, 'finance account 服务中心 --day 2026-07-01 --bank 80');
  await done(office, 'finance fund 丙款 --purpose 修 --account 服务中心 --from 2026-07-01');
  const end = 'finance end --account 服务中心 --reason 并入街道账户';
  expect(await refused(office, end)).toEqual(closed('open_funds'));
  await done(office, 'finance end --fund 丙款 --on 2026-08-20 --reason 没有拨款');
  expect((await office.jwh(`${end} --json`)).json().error).toMatchObject({ code: 'balance_left' });
  await done(
    office,
    'finance expense --day 2026-08-20 --amount 80 --payee 街道 --purpose 上缴 --method transfer --handler 李敏 --approver 王建国 --account 服务中心',
  );
  expect(await refused(office, 'finance end --account 居委会 --reason 甲')).toEqual(closed('own_account'));
  expect(await refused(office, `${end} --on 2026-08-19`)).toEqual(closed('open_entries'));
  expect(await refused(office, `${end} --on 2026-11-06`)).toEqual(closed('future_day'));
  await done(office, `${end} --on 2026-08-31`);
  const rows = (await done(office, 'finance accounts --json')).json().rows;
  expect(rows).toMatchObject([
    { name: '居委会', closed_on: null, note: '' },
    { name: '服务中心', closed_on: '2026-08-31', note: '2026-08-31结清：并入街道账户', balance: 0 },
  ]);
  for (const line of [
    received('2026-09-01', '5', '--account 服务中心'),
    received('2026-08-31', '5', '--account 服务中心'),
    'finance reverse 1 --reason 抄错',
    'finance fund 丁款 --purpose 修 --account 服务中心',
    'finance end --fund 丙款 --take-back --reason 甲',
  ]) {
    expect({ line, ...(await refused(office, line)) }).toMatchObject({ code: 'account_closed' });
  }
  const dues = (await office.jwh('finance due 2026 --all --account 服务中心 --json')).json().rows;
  const notices = dues.filter(({ kind }: { kind: string }) => kind === 'notice');
  expect(notices.map(({ period }: { period: string }) => period)).toEqual(['2026-07', '2026-08']);
  await done(office, `finance end --account 服务中心 --take-back --reason 街道没有批`);
  await done(office, received('2026-09-01', '5', '--account 服务中心'));
});

test('why a fund or an account was corrected is kept, told when it is done and in the lists', async () => {
  const office = await openBooks('2026-11-05');
  await done(office, 'finance fund 丙款 --purpose 修 --opening 30 --from 2026-09-01');
  const amended = await done(
    office,
    'finance fund 丙款 --purpose 书 --opening 300 --from 2026-09-01 --replace 金额抄错',
  );
  expect(amended.out).toContain('金额抄错');
  await done(office, 'finance account 服务中心 --day 2026-07-01 --bank 80');
  await done(office, 'finance account 服务中心 --day 2026-07-01 --bank 8000 --replace 少了两个零');
  expect((await done(office, 'finance funds --json')).json().rows).toMatchObject([
    { purpose: '书', uses: '书', note: '2026-11-05更正：金额抄错' },
  ]);
  expect((await done(office, 'finance accounts --json')).json().rows[1]).toMatchObject({
    ...{ bank: 800_000, note: '2026-11-05更正：少了两个零' },
  });
});
