import { yuan } from '../base/money.ts';
import { lastDayOf } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { stockAgrees } from '../gift/stock.ts';
import { against } from './count.ts';
import { lastCount } from './count_store.ts';
import { overdrawnWords, readFunds } from './fund_store.ts';
import { readLedger } from './ledger_store.ts';
import { freezeMonth } from './month_frozen.ts';
import { closedMonths } from './month_store.ts';
import { balanceAfter, balanceBefore, bookedBetween, totalOf } from './sums.ts';

/** One of the four agreements (帐款、帐证、帐实、帐帐) with what was held against what. */
export interface Agreement {
  code: 'cash_counted' | 'vouchers' | 'stock' | 'ledgers';
  holds: boolean;
  /** What does not agree, a sentence each; else what does. */
  said: string[];
}

/** The four agreements of an account over some days; `until`: the last day on which their count may have been made. */
export async function agreementsOf(
  db: Database,
  accountId: string | null,
  { from, to }: { from: Day; to: Day },
  until: Day,
): Promise<Agreement[]> {
  return [
    await cashCounted(db, accountId, from, to, until),
    await vouchers(db, accountId),
    { code: 'stock', ...(await stockAgrees(db, to, until)) },
    await ledgers(db, accountId, from, to),
  ];
}

/** The newest count against the books of its own day, as they stand now. Without cash there is nothing to count. */
async function cashCounted(db: Database, accountId: string | null, from: Day, to: Day, until: Day): Promise<Agreement> {
  const code = 'cash_counted' as const;
  const found = await lastCount(db, accountId, from, until);
  if (found === null) {
    const booked = await bookedBetween(db, accountId, { from, to });
    const cash = (await balanceAfter(db, accountId, to)).cash;
    const idle = cash === 0 && !booked.some(({ method }) => method === 'cash');
    const said = idle ? '没有现金收支和结余' : `没有盘点现金（账面 ${yuan(cash)}）`;
    return { code, holds: idle, said: [said] };
  }
  const books = await balanceAfter(db, accountId, found.day);
  const moved = found.day < to ? await lastCashDay(db, accountId, found.day, to) : null;
  const differs = [
    ...(books.cash === found.counted ? [] : [`现金 ${against(books.cash, found.counted)}`]),
    ...(found.bank === null || books.transfer === found.bank ? [] : [`存款 ${against(books.transfer, found.bank)}`]),
    ...(moved === null ? [] : [`${found.day}盘点以后还有现金收支（到${moved}），没有再盘点`]),
  ];
  const agree = [
    `${found.day}盘点现金 ${yuan(found.counted)}`,
    found.bank === null ? '没有核对银行对账单' : `对账单 ${yuan(found.bank)}`,
  ];
  return { code, holds: differs.length === 0, said: differs.length === 0 ? agree : differs };
}

/** The last day on which cash moved after one day and until another; null where it did not. */
async function lastCashDay(db: Database, accountId: string | null, after: Day, to: Day): Promise<Day | null> {
  const { day } = await db
    .selectFrom('account_entry')
    .select(({ fn }) => fn.max<Day | null>('booked_on').as('day'))
    .where('account_id', 'is', accountId)
    .where('kind', 'in', ['income', 'expense'])
    .where('method', '=', 'cash')
    .where('booked_on', '>', after)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .executeTakeFirstOrThrow();
  return day;
}

/** Numbers without a gap in each year, and closed months as they were closed. */
async function vouchers(db: Database, accountId: string | null): Promise<Agreement> {
  const years = await db
    .selectFrom('account_entry')
    .select(({ fn }) => ['year', fn.countAll<number>().as('count'), fn.max<number>('no').as('last')])
    .groupBy('year')
    .execute();
  const gaps = years
    .filter(({ count, last }) => count !== last)
    .map(({ year, count, last }) => `${year}年凭证编到${last}号，只有${count}张`);
  const changed: string[] = [];
  for (const { month, digest } of await closedMonths(db, accountId)) {
    const now = await freezeMonth(db, accountId, daysOf(month));
    if (now.digest !== digest) changed.push(`${month}结账后凭证变了`);
  }
  const said = [...gaps, ...changed];
  const all = years.reduce((sum, { count }) => sum + count, 0);
  return {
    code: 'vouchers',
    holds: said.length === 0,
    said: said.length === 0 ? [`全部账户到现在的凭证${all}张，编号连续`] : said,
  };
}

/** The general ledger against the two journals line by line, the funds, and what closed months left. */
async function ledgers(db: Database, accountId: string | null, from: Day, to: Day): Promise<Agreement> {
  const [before, after] = [await balanceBefore(db, accountId, from, to), await balanceAfter(db, accountId, to)];
  const running = { ...before };
  for (const line of await readLedger(db, { accountId, from, to, method: undefined, fundId: undefined })) {
    running[line.method] += line.kind === 'income' ? line.amount : -line.amount;
  }
  const differs = (['cash', 'transfer'] as const)
    .filter((method) => running[method] !== after[method])
    .map(
      (method) =>
        `${method === 'cash' ? '现金' : '银行存款'}日记账 ${yuan(running[method])} ≠ 总账 ${yuan(after[method])}`,
    );
  const funds = (await readFunds(db, to)).filter((fund) => fund.account_id === accountId && fund.from_day <= to);
  const overdrawn = funds.filter(({ balance }) => balance < 0).map(overdrawnWords);
  const inFunds = funds.reduce((sum, { balance }) => sum + Math.max(balance, 0), 0);
  const short =
    inFunds > 0 && inFunds > totalOf(after) ? [`专款结余 ${yuan(inFunds)} > 账上 ${yuan(totalOf(after))}`] : [];
  const below = totalOf(after) < 0 ? [`账上为负数（${yuan(totalOf(after))}）`] : [];
  const broken = await brokenChain(db, accountId);
  const said = [...differs, ...below, ...overdrawn, ...short, ...broken];
  const fine = `现金 ${yuan(after.cash)} + 存款 ${yuan(after.transfer)} = ${yuan(totalOf(after))}，与明细帐一致`;
  return { code: 'ledgers', holds: said.length === 0, said: said.length === 0 ? [fine] : said };
}

/** Closed months one after another: what each left is what its own entries make of what the one before left. */
async function brokenChain(db: Database, accountId: string | null): Promise<string[]> {
  const said: string[] = [];
  for (const { month, cash, bank } of await closedMonths(db, accountId)) {
    const { before, receipts, payments } = (await freezeMonth(db, accountId, daysOf(month))).content;
    const should = totalOf(before) + receipts - payments;
    if (should !== cash + bank) said.push(`${month}结转 ${yuan(cash + bank)} ≠ 重算 ${yuan(should)}`);
  }
  return said;
}

function daysOf(month: string): { from: Day; to: Day } {
  return { from: `${month}-01`, to: lastDayOf('month', `${month}-01`) };
}
