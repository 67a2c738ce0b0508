import { expect, test } from 'vitest';
import { done, openBooks, paid, received, refused } from './books_office.ts';

test('静安: nobody overdraws a later day by what is booked already; the first such day is said, to the 分', async () => {
  const office = await openBooks('2026-11-05', 'jingan');
  const spend = (day: string, amount: string, more = '') =>
    `finance expense --day ${day} --amount ${amount} --payee 店 --purpose 修 --method transfer --handler 李敏 --approver 王建国 ${more}`;
  await done(office, spend('2026-09-20', '13500'));
  await done(office, received('2026-10-01', '9000'));
  await done(office, spend('2026-10-20', '9400'));
  const over = await office.jwh(`${spend('2026-09-01', '500.01')} --json`);
  expect(over.code).toBe(4);
  expect(over.json().error).toMatchObject({ code: 'overdraft', cite: { article: '§3.3.6' } });
  expect(over.json().error.message).toContain('500.01 > 500.00（2026-09-20已记的支出以后），透支 0.01');
  const later = await office.jwh(`${spend('2026-09-01', '100.01')} --json`);
  expect(later.json().error.message).toContain('100.01 > 100.00（2026-10-20已记的支出以后），透支 0.01');
  expect((await office.jwh(`${spend('2026-10-20', '100.01')} --json`)).json().error.message).toContain(
    '100.01 > 100.00，透支 0.01',
  );
  await done(office, spend('2026-09-01', '100'));
  const kept = (await office.jwh(`${spend('2026-09-02', '0.01', '--happened 已付')} --json`)).json();
  expect(kept.verdicts).toContainEqual(expect.objectContaining({ subject: 'overdraft', holds: false }));
});

test('what was taken back by a reversing entry is there again on the later day', async () => {
  const office = await openBooks('2026-11-05', 'jingan');
  await done(office, paid('2026-09-20', '900', '--approver 王建国'));
  await done(
    office,
    'finance expense --day 2026-10-01 --amount 13100 --payee 店 --purpose 修 --method transfer --handler 李敏 --approver 王建国',
  );
  expect(await refused(office, paid('2026-09-01', '1', '--approver 王建国'))).toEqual({ exit: 4, code: 'overdraft' });
  await done(office, 'finance reverse 1 --reason 没有付 --on 2026-09-25');
  await done(office, paid('2026-09-25', '900', '--approver 王建国'));
});

test('cash that a later entry has spent already is pointed out with its first day', async () => {
  const office = await openBooks('2026-11-05');
  for (const day of ['01', '02', '03', '04', '05', '06', '07']) {
    await done(office, paid(`2026-10-${day}`, '280', '--approver 王建国'));
  }
  expect((await done(office, paid('2026-09-01', '40', '--approver 王建国 --json'))).json().findings).toMatchObject([
    { code: 'no_budget' },
  ]);
  const below = (await done(office, paid('2026-09-02', '0.01', '--approver 王建国 --json'))).json().findings;
  expect(below).toMatchObject([{ code: 'negative_cash', amount: -1 }, { code: 'no_budget' }]);
  expect(below[0].sentence).toContain('2026-10-07现金余额为负数（-0.01 元）');
});

test('a request that is approved into a settled year, and a reversal booked into one, are pointed out', async () => {
  const office = await openBooks('2027-01-20');
  await done(office, paid('2026-12-20', '250', '--approver 王建国'));
  await done(office, paid('2026-12-30', '250'));
  await done(office, paid('2026-12-31', '250'));
  await done(office, 'finance settle 2026 --by 李敏 --analysis 收支平衡');
  const approve = (number: number, on: string) =>
    `finance approve 2026-${number} --post director --by 王建国 --on ${on} --json`;
  expect((await done(office, approve(2, '2026-12-30'))).json()).toMatchObject({
    record: { status: 'booked', booked_on: '2026-12-30' },
    findings: [
      { code: 'settled_year', command: 'jwh finance settle 2026 --by 姓名 --analysis 分析' },
      { code: 'no_budget' },
    ],
  });
  expect((await done(office, approve(3, '2027-01-02'))).json().findings).toBeUndefined();
  const reverse = (on: string) => `finance reverse 2026-1 --reason 抄错 --on ${on} --json`;
  expect((await done(office, `${reverse('2026-12-31')} --dry-run`)).json().findings).toMatchObject([
    { code: 'settled_year' },
  ]);
  expect((await done(office, reverse('2027-01-03'))).json().findings).toBeUndefined();
});

test('a gift of money booked into a settled year is pointed out too; goods are not', async () => {
  const office = await openBooks('2027-01-20');
  await done(office, paid('2026-12-20', '250', '--approver 王建国'));
  await done(office, 'finance settle 2026 --by 李敏 --analysis 收支平衡');
  const given = 'gift receive 慰问款 --kind 捐赠 --from 某公司 --amount 50 --method transfer';
  expect((await done(office, `${given} --on 2026-12-30 --json`)).json().findings).toMatchObject([
    { code: 'settled_year' },
  ]);
  expect((await done(office, `${given} --on 2027-01-02 --json`)).json().findings).toBeUndefined();
  const goods = 'gift receive 米 --kind 捐赠 --from 某公司 --quantity 5 --unit 袋 --on 2026-12-30 --json';
  expect((await done(office, goods)).json().findings).toBeUndefined();
});
