import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCounter } from '../counter.ts';
import { pdfText } from '../readers.ts';
import { done, openBooks, paid, refused } from './books_office.ts';

const spent = (day: string, amount: string, more = '') =>
  `finance expense --day ${day} --amount ${amount} --payee 电信 --purpose 话费 --handler 李敏 --approver 王建国 ${more}`;

test('a quarter that runs is marked, and so is a month; one that is over is not', async () => {
  const office = await openBooks('2026-11-05');
  const running = (await done(office, 'finance quarter 2026Q4')).out;
  expect(running).toContain('（季度未完）');
  expect(running).toContain('2026-11-05（未完）');
  expect((await done(office, 'finance quarter 2026Q3')).out).not.toContain('未完');
  expect((await done(office, 'finance month 2026-11')).out).toContain('本月未完');
  expect((await done(office, 'finance month 2026-10')).out).not.toContain('未完');
});

test('the quarter on paper has budget, handler, approver, signatures and the place of the stamp (F-23)', async (context) => {
  const office = await openBooks('2026-11-05');
  await done(office, 'finance budget 2026 --expense 修=12000 --on 2026-01-20');
  await done(office, paid('2026-08-06', '46.50', '--approver 王建国'));
  expect((await done(office, 'finance quarter 2026Q3')).out).not.toContain('签章');
  await done(office, 'disclose approve 2026Q3 --gate stamp --by 周某 --on 2026-10-03');
  await done(office, 'finance post 2026Q3 --by 李敏 --place 小区公开栏 --on 2026-10-08');
  const { out } = await done(office, 'finance quarter 2026Q3');
  expect(out).toMatch(/监管会签章\s+2026-10-03\s+周某\s+有效/);
  expect(out).toMatch(/上墙公布\s+2026-10-08\s+李敏/);
  await done(office, 'finance quarter 2026Q3 --pdf 公开表.pdf');
  const text = pdfText(join(office.folder, '公开表.pdf'), context);
  for (const words of ['全年预算', '12,000.00', '经手人', '王建国', '街道（镇）监管会', '2026-10-03', '小区公开栏'])
    expect(text).toContain(words);
  await done(office, paid('2026-08-07', '46.50', '--approver 王建国'));
  expect((await done(office, 'finance quarter 2026Q3')).out).toContain('数字已改');
  await done(office, 'finance quarter 2026Q3 --pdf 公开表.pdf');
  const anew = pdfText(join(office.folder, '公开表.pdf'), context);
  expect(anew).not.toContain('数字已改');
  expect(anew).not.toContain('2026-10-03');
});

test('month and year on paper are signed by the director and the board that audits (F-28)', async (context) => {
  const office = await openBooks('2026-11-05');
  for (const period of ['month 2026-10', 'year 2026']) {
    await done(office, `finance ${period} --pdf 表.pdf`);
    const text = pdfText(join(office.folder, '表.pdf'), context);
    expect(text).toContain('主任');
    expect(text).toContain('街道（镇）监管会');
    expect((await done(office, `finance ${period}`)).out).not.toContain('制表人');
  }
});

test('a bank account below nothing is pointed out at entry, as cash is; enough is not', async () => {
  const office = await openBooks('2026-11-05', 'xingfu');
  const enough = (await done(office, `${spent('2026-08-06', '250', '--method transfer')} --json`)).json();
  expect(enough.findings ?? []).not.toContainEqual(expect.objectContaining({ code: 'negative_bank' }));
  const short = (await done(office, `${spent('2026-08-07', '12000', '--method transfer')} --json`)).json();
  expect(short.findings).toContainEqual(expect.objectContaining({ code: 'negative_bank', amount: -25_000 }));
  await done(office, 'finance account 中心 --day 2026-07-01');
  const other = await done(office, spent('2026-08-07', '250', '--method transfer --account 中心'));
  expect(other.out).toContain('银行存款余额为负数（-250.00 元）');
  expect((await office.jwh('finance check 2026-08 --account 中心')).out).toContain('账上为负数（-250.00）');
  expect((await office.jwh('finance check 2026-08 --account 中心')).out).not.toContain('专款结余');
});

test('a fund larger than the account is pointed out, one that lies in it is not', async () => {
  const office = await openBooks();
  const fits = (
    await done(office, 'finance fund 慰问款 --purpose 慰问 --opening 14000 --from 2026-07-01 --json')
  ).json();
  expect(fits.findings ?? []).toEqual([]);
  const over = (await done(office, 'finance fund 太多 --purpose 修缮 --opening 0.01 --from 2026-07-01 --json')).json();
  expect(over.findings).toMatchObject([{ code: 'fund_over_account', amount: 1 }]);
});

test('what was over before the books began has no accounts; the first month of them has', async () => {
  const office = await openBooks('2026-08-20');
  for (const line of [
    'finance settle --by 李敏 --analysis 好',
    'finance notice 2026-06 --by 李敏',
    'finance audit 2026-06 --by 周某',
    'finance close 2026-06 --by 李敏',
  ])
    expect(await refused(office, line)).toEqual({ exit: 2, code: 'before_books' });
  await done(office, 'finance notice 2026-07 --by 李敏');
  const fresh = await openCounter({ today: '2026-02-20' });
  expect(await refused(fresh, 'finance close 2025-12 --by 李敏')).toEqual({ exit: 2, code: 'no_books' });
  await done(fresh, 'finance open --method cash --amount 2000 --day 2025-12-15');
});

test('a year without one before it stands beside nothing, not beside 0.00', async () => {
  const office = await openBooks('2026-11-05');
  expect((await done(office, 'finance year 2026 --json')).json().record.before).toBeNull();
  expect((await done(office, 'finance year 2026')).out).toMatch(/年初余额\s+14,000.00\s+—\s+—/);
  const next = (await office.jwh('finance year 2027 --today 2027-01-20 --json')).json();
  expect(next.record.before).toMatchObject({ opening: 1_400_000 });
});

test('from February on an expense without a budget for the year is pointed out', async () => {
  const office = await openCounter({ today: '2026-03-05' });
  await done(office, 'staff add 王建国 --post 主任 --from 2026-01-01');
  await done(office, 'staff add 李敏 --post 会计 --from 2026-01-01');
  await done(office, 'finance open --method cash --amount 2000 --day 2026-01-01');
  const codes = async (day: string) =>
    ((await done(office, `${spent(day, '10', '--method cash')} --json`)).json().findings ?? []).map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes('2026-01-31')).not.toContain('no_budget');
  expect(await codes('2026-02-01')).toContain('no_budget');
  await done(office, 'finance budget 2026 --expense 办公费=5000');
  expect(await codes('2026-02-02')).not.toContain('no_budget');
});

test('the same standard paid twice for a month is pointed out; in the next month it is not', async () => {
  const office = await openBooks();
  await done(office, 'finance standard 通讯费 --amount 100 --per 人月 --cite 街发〔2026〕3号 --from 2026-07-01');
  const codes = async (day: string, more = '') =>
    (
      (await done(office, `${spent(day, '100', `--method cash --standard 通讯费 ${more}`)} --json`)).json().findings ??
      []
    ).map(({ code }: { code: string }) => code);
  expect(await codes('2026-08-06')).not.toContain('standard_twice');
  expect(await codes('2026-08-06')).toContain('standard_twice');
  expect(await codes('2026-09-06')).not.toContain('standard_twice');
});

test('a line of nothing is refused at first, and said to end a line that was there', async () => {
  const office = await openBooks();
  expect(await refused(office, 'finance budget 2026 --expense 办公费=0')).toEqual({ exit: 2, code: 'line_of_nothing' });
  await done(office, 'finance budget 2026 --expense 办公费=100 --expense 活动费=50');
  await done(office, 'finance budget 2026 --expense 活动费=0 --reason 不办了');
});

test('the journal goes to standard output with a dash, to a file without', async () => {
  const office = await openBooks();
  const { out } = await done(office, 'finance export --format hledger --out -');
  const saved = await done(office, 'finance export --format hledger --out 账.journal');
  expect(out).toBe(readFileSync(join(office.folder, '账.journal'), 'utf8'));
  expect(saved.out).toContain('已写入');
  expect(await refused(office, 'finance export --format hledger --out -')).toEqual({ exit: 2, code: 'two_outputs' });
});

test('an opening that was counted is replaced no more; the bank, not looked at, still is', async () => {
  const office = await openBooks();
  await done(office, 'finance count --counted 2000 --by 李敏 --day 2026-07-31');
  const replace = (method: string) =>
    `finance open --method ${method} --amount 2500 --day 2026-07-01 --replace --reason 抄错`;
  expect(await refused(office, replace('cash'))).toEqual({ exit: 2, code: 'shown_already' });
  await done(office, replace('transfer'));
});

test('nothing is counted in an account that was ended, but before that day', async () => {
  const office = await openBooks();
  await done(office, 'finance account 中心 --day 2026-07-01');
  await done(office, 'finance end --account 中心 --on 2026-09-30 --reason 撤销');
  const count = (day: string) => `finance count --counted 0 --by 李敏 --account 中心 --day ${day}`;
  expect(await refused(office, count('2026-10-01'))).toEqual({ exit: 2, code: 'account_closed' });
  await done(office, count('2026-09-30'));
});

test('who bears a cost is said with the article, and an amount too large as too large', async () => {
  const office = await openCounter({ place: 'qinhuangdao', today: '2026-09-18' });
  const { out } = await done(office, 'finance funding 2026 --cost 1000');
  expect(out).toContain('四(二)');
  const large = await office.jwh('finance funding 2026 --cost 99999999999999');
  expect(large.err).toContain('太大');
  expect((await office.jwh('finance funding 2026 --cost 3.001')).err).toContain('不是金额');
});
