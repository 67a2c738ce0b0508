import { expect, test } from 'vitest';
import { type Counter, openCounter } from '../counter.ts';

/** An expense by transfer, approved by everybody who might have to. */
function spend(office: Counter, amount: string, ...more: string[]) {
  return office.run(
    ...['finance', 'expense', '--day', '2026-09-10', '--amount', amount, '--payee', `店${amount}`, '--purpose', '用'],
    ...['--method', 'transfer', '--handler', '李敏', '--json'],
    ...['--approver', 'subdistrict_head=刘某', '--approver', 'asset_finance_group=周某', '--approver', '王建国'],
    ...more,
  );
}

async function openOffice(place: 'changchun' | 'jingan' | 'xingfu' = 'changchun'): Promise<Counter> {
  const office = await openCounter({ place });
  await office.jwh('staff add 王建国 --post 主任 --from 2026-01-10');
  await office.jwh('staff add 李敏 --post 会计 --from 2026-01-10');
  return office;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
const verdictOn = (json: any, subject: string) => json.verdicts.find((one: any) => one.subject === subject);

test('G-112: a line of 12,000 with 11,500 spent: 500 fits to the 分, 600 is over by 100 and refused', async () => {
  const office = await openOffice();
  await office.jwh('finance budget 2026 --expense 办公费=12000 --expense 活动费=5000 --on 2026-01-20');
  await spend(office, '11500', '--line', '办公费');
  const over = await spend(office, '600', '--line', '办公费');
  expect(over.code).toBe(4);
  expect(over.json().error).toMatchObject({ code: 'over_line', cite: { article: '十四(四)、(六)' } });
  expect(over.json().error.message).toContain('11,500.00 + 600.00 = 12,100.00 > 12,000.00，超 100.00');
  const happened = (await spend(office, '600', '--line', '办公费', '--happened', '水管爆裂已付')).json();
  expect(happened.record).toMatchObject({ status: 'booked', happened: '水管爆裂已付', budget_line: '办公费' });
  expect(verdictOn(happened, 'budget_line')).toMatchObject({ holds: false, severity: 'must' });
  await office.jwh('finance reverse 2 --reason 退款');
  const at = (await spend(office, '500', '--category', '办公费')).json();
  expect(at.record).toMatchObject({ budget_line: '办公费', happened: null });
  expect(verdictOn(at, 'budget_line')).toMatchObject({ holds: true });
  expect((await spend(office, '0.01', '--line', '办公费')).code).toBe(4);
});

test('a changed budget is a new version with its reason, and from that day on it is what counts', async () => {
  const office = await openOffice();
  const first = (await office.jwh('finance budget 2026 --expense 办公费=100 --on 2026-01-31 --json')).json();
  expect(first.verdicts).toMatchObject([{ subject: 'due', holds: true, readings: ['D-108a'] }]);
  expect((await spend(office, '200', '--line', '办公费')).code).toBe(4);
  const silent = await office.jwh('finance budget 2026 --expense 办公费=300 --json');
  expect(silent.json().error.code).toBe('budget_stands');
  await office.jwh('finance budget 2026 --expense 办公费=300 --expense 书报费=50 --reason 增加打印机 --on 2026-09-10');
  expect((await spend(office, '200', '--line', '办公费')).code).toBe(0);
  const { record, rows } = (await office.jwh('finance budgets 2026 --json')).json();
  expect(record.versions).toMatchObject([
    { version: 1, expense: 10000 },
    { version: 2, reason: '增加打印机' },
  ]);
  expect(rows).toMatchObject([
    { line: '办公费', budget: 30000, used: 20000, left: 10000 },
    { line: '书报费', budget: 5000, used: 0 },
  ]);
});

test('D-108: a budget of 31 January is in time, of 1 February late; those missing are found', async () => {
  const office = await openOffice();
  const late = (await office.jwh('finance budget 2026 --expense 办公费=100 --on 2026-02-01 --json')).json();
  expect(late.verdicts).toMatchObject([{ subject: 'due', holds: false, arithmetic: '2026-02-01 > 2026-01-31' }]);
  const { findings } = (await office.jwh('finance budgets 2026 --json')).json();
  expect(findings).toMatchObject([
    { kind: 'construction', overdue: true },
    { kind: 'special', overdue: true },
  ]);
});

test('G-116: 静安, a plan of 80,000 with 79,500 spent: 600 more overdraws it and is refused; 500 does not', async () => {
  const office = await openOffice('jingan');
  await office.jwh('finance budget 2026 --expense 办公=50000 --expense 活动=30000 --on 2026-01-20');
  await spend(office, '49500', '--line', '办公');
  await spend(office, '30000', '--line', '活动');
  const over = await spend(office, '600');
  expect(over.code).toBe(4);
  expect(over.json().error).toMatchObject({ code: 'over_budget', cite: { article: '§3.3.6' } });
  expect(over.json().error.message).toContain('79,500.00 + 600.00 = 80,100.00 > 80,000.00');
  expect((await spend(office, '500')).code).toBe(0);
});

test('静安: what is not in the plan is warned of (R-JA1-33); what is not in the account is not spent', async () => {
  const office = await openOffice('jingan');
  const none = (await spend(office, '20')).json();
  expect(verdictOn(none, 'plan_line')).toMatchObject({ holds: false, severity: 'warn', cite: { article: '§3.3.1' } });
  expect(none.record.status).toBe('booked');
  await office.jwh('finance open --method transfer --amount 100 --day 2026-09-01');
  expect((await spend(office, '80')).code).toBe(0);
  const over = await spend(office, '0.01');
  expect({ code: over.code, error: over.json().error.code }).toEqual({ code: 4, error: 'overdraft' });
});

test('G-115: 幸福 asks for handler and approver; the budget of a place without the rule is kept and not judged', async () => {
  const office = await openOffice('xingfu');
  await office.jwh('finance budget 2026 --expense 办公费=10 --on 2026-01-20');
  const alone = await office.run(
    ...['finance', 'expense', '--day', '2026-09-10', '--amount', '20', '--payee', '甲', '--purpose', '纸'],
    ...['--method', 'cash', '--handler', '李敏', '--line', '办公费', '--json'],
  );
  expect(alone.json()).toMatchObject({ record: { status: 'awaiting' }, verdicts: [{ subject: 'signatures' }] });
  const both = (await spend(office, '20', '--line', '办公费')).json();
  expect(both.record.status).toBe('booked');
  expect(verdictOn(both, 'budget_line')).toBeUndefined();
});

test('R-CC-14-20: up to the standard for so many; a 分 more is refused, and a new standard ends the old one', async () => {
  const office = await openOffice();
  await office.jwh('finance standard 通讯费 --amount 100 --per 人月 --cite 虹街发3号 --from 2026-01-01');
  expect((await spend(office, '300', '--category', '通讯费', '--units', '3')).code).toBe(0);
  const over = await spend(office, '300.01', '--category', '通讯费', '--units', '3');
  expect(over.json().error).toMatchObject({ code: 'over_standard', cite: { article: '十四(五)' } });
  expect(over.json().error.message).toContain('300.01 > 100.00 × 3 = 300.00（虹街发3号）');
  await office.jwh('finance standard 通讯费 --amount 150 --per 人月 --cite 虹街发9号 --from 2026-09-01');
  expect((await spend(office, '450', '--category', '通讯费', '--units', '3')).code).toBe(0);
  expect((await office.jwh('finance standards --json')).json().rows).toMatchObject([
    { amount: 10000, until_day: '2026-08-31' },
    { amount: 15000, until_day: null },
  ]);
});

test('R-CC-14-10: a fund is spent for its purpose only and not beyond what came in; nothing else eats it unseen', async () => {
  const office = await openOffice();
  await office.jwh('finance open --method transfer --amount 0 --day 2026-09-01');
  await office.jwh('finance fund 慰问款 --purpose 慰问困难居民 --for 慰问 --from 2026-09-01');
  await office.jwh(
    'finance income --day 2026-09-02 --amount 1000 --payer 某公司 --purpose 捐款 --method transfer --fund 慰问款',
  );
  const off = await spend(office, '100', '--fund', '慰问款', '--category', '办公费');
  expect(off.json().error).toMatchObject({ code: 'off_purpose', cite: { article: '十四(三)' } });
  expect((await spend(office, '1000.01', '--fund', '慰问款', '--category', '慰问')).json().error.code).toBe(
    'over_fund',
  );
  const other = (await spend(office, '10', '--category', '办公费')).json();
  expect(verdictOn(other, 'earmarked')).toMatchObject({ holds: false, severity: 'warn' });
  expect((await spend(office, '1000', '--fund', '慰问款', '--category', '慰问')).code).toBe(0);
  expect((await office.jwh('finance funds --json')).json().rows).toMatchObject([
    { name: '慰问款', received: 100000, spent: 100000, balance: 0 },
  ]);
});

test('a request is held against the budget again when its last approval comes', async () => {
  const office = await openOffice();
  await office.jwh('finance budget 2026 --expense 办公费=1000 --on 2026-01-20');
  const waiting = await office.run(
    ...['finance', 'expense', '--day', '2026-09-10', '--amount', '600', '--payee', '甲', '--purpose', '纸'],
    ...['--method', 'transfer', '--handler', '李敏', '--line', '办公费', '--json'],
  );
  expect(waiting.json().record.status).toBe('awaiting');
  await spend(office, '500', '--line', '办公费');
  const approve = 'finance approve 1 --post subdistrict_head --by 刘某 --on 2026-09-11 --json';
  expect((await office.jwh(approve)).json().error.code).toBe('over_line');
  const paid = (await office.jwh(`${approve} --happened 已付`)).json();
  expect(paid.record).toMatchObject({ status: 'booked', happened: '已付' });
});

test('the service centre’s books are apart: its money is in no figure of the committee’s', async () => {
  const office = await openOffice();
  await office.jwh('finance account 服务中心 --day 2026-09-01 --bank 8000');
  await spend(office, '30', '--account', '服务中心');
  await spend(office, '20');
  const own = (await office.jwh('finance quarter 2026Q3 --json')).json().record;
  expect(own).toMatchObject({ opening: 0, payments: 2000, closing: -2000 });
  const centre = (await office.jwh('finance quarter 2026Q3 --account 服务中心 --json')).json().record;
  expect(centre).toMatchObject({ opening: 800000, payments: 3000, closing: 797000, account: '服务中心' });
  expect((await office.jwh('disclose quarter 2026Q3 --json')).json().record.accounts.payments).toBe(2000);
  expect((await office.jwh('finance accounts --json')).json().rows).toMatchObject([
    { name: '居委会', balance: -2000 },
    { name: '服务中心', bank: 797000 },
  ]);
  expect((await office.jwh('finance quarter --account 没有')).code).toBe(3);
});
