import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Budget, inForceOn, readBudgets, usedOn } from './budget_store.ts';
import { type Fund, fundBalancesFrom, readFunds } from './fund_store.ts';
import { balancesFrom } from './later.ts';
import type { Limits } from './limits.ts';
import { openingsOf } from './opening.ts';
import { standardOn } from './standard_store.ts';
import { totalOf } from './sums.ts';

/** What an expense is for, as far as its limits go. */
export interface Aim {
  accountId: string | null;
  day: Day;
  fundId: string | null;
  line: string | null;
  standard: { item: string; units: number } | null;
}

/** What an expense is held against as the books stand, before it is booked. Call it inside the transaction that writes. */
export async function readLimits(db: Database, aim: Aim): Promise<Limits> {
  const { accountId, day, fundId } = aim;
  const funds = (await readFunds(db, day)).filter((fund) => fund.account_id === accountId);
  const fund = funds.find(({ id }) => id === fundId) ?? null;
  return {
    budget: await budgetLimit(db, aim),
    fund: fund === null ? null : { name: fund.name, uses: fund.uses, balances: await fundBalancesFrom(db, fund, day) },
    standard: await standardLimit(db, aim),
    account: await accountLimit(db, accountId, day, funds),
  };
}

async function budgetLimit(db: Database, { accountId, day, line }: Aim): Promise<Limits['budget']> {
  const year = yearOf(day);
  const budgets = inForceOn(await readBudgets(db, accountId, year), day);
  const lines = spendingLines(budgets);
  if (lines.length === 0) return null;
  const used = await usedOn(db, accountId, year, budgets);
  const found = lines.find(({ name }) => name === line);
  const ofLines = lines.reduce((sum, { name }) => sum + used('expense', name), 0);
  return {
    year,
    line: found === undefined ? null : { name: found.name, amount: found.amount, spent: used('expense', found.name) },
    total: {
      name: `${year}年支出`,
      amount: lines.reduce((sum, { amount }) => sum + amount, 0),
      spent: ofLines + used('expense', null),
    },
  };
}

/**
 * The line an expense counts on: the one named, else the one called as its heading.
 * @throws Refusal kind `not_found` for a line the year's budget does not have.
 */
export async function lineFor(
  db: Database,
  accountId: string | null,
  day: Day,
  side: 'income' | 'expense',
  { line, category }: { line: string | undefined; category: string | null },
): Promise<string | null> {
  const budgets = inForceOn(await readBudgets(db, accountId, yearOf(day)), day);
  const names = budgets.flatMap(({ lines }) => lines.filter((one) => one.side === side)).map(({ name }) => name);
  if (line === undefined) return category !== null && names.includes(category) ? category : null;
  const named = line.trim();
  if (names.includes(named)) return named;
  throw new Refusal('not_found', 'no_such_line', `${day.slice(0, 4)}年预算中没有“${named}”这个科目。`, {
    hint:
      names.length === 0
        ? '先登记预算：jwh finance budget 年份 --expense 科目=金额'
        : `没有写入任何内容。科目有：${names.join('、')}。`,
  });
}

function spendingLines(budgets: readonly Budget[]) {
  return budgets.flatMap(({ lines }) => lines.filter(({ side }) => side === 'expense'));
}

async function standardLimit(db: Database, { day, standard }: Aim): Promise<Limits['standard']> {
  if (standard === null) return null;
  const found = await standardOn(db, standard.item, day);
  if (found === null) return null;
  const { item, per, amount, cite } = found;
  return { item, per, amount, units: standard.units, cite };
}

async function accountLimit(
  db: Database,
  accountId: string | null,
  day: Day,
  funds: readonly Fund[],
): Promise<Limits['account']> {
  if ((await openingsOf(db, accountId)).length === 0) return null;
  const [on, ...after] = await balancesFrom(db, accountId, day);
  const later = after.map((one) => ({ day: one.day, balance: totalOf(one) }));
  return {
    balance: on === undefined ? 0 : totalOf(on),
    later,
    earmarked: funds.reduce((sum, fund) => sum + Math.max(fund.balance, 0), 0),
  };
}
