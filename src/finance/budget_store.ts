import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import { net } from './net.ts';

export const budgetKinds = {
  annual: { label: '年度收支' },
  construction: { label: '基本建设' },
  special: { label: '专项经费' },
} as const;
export type BudgetKind = keyof typeof budgetKinds;

export interface BudgetLine {
  side: 'income' | 'expense';
  name: string;
  amount: number;
  note: string | null;
}

/** One version of a budget; the newest adopted by a day is in force on it. Amounts in 分. */
export interface Budget {
  id: string;
  account_id: string | null;
  year: number;
  kind: BudgetKind;
  version: number;
  day: Day;
  /** Why it was changed; null in the first version. */
  reason: string | null;
  /** Who reviewed it and when it was reported to the meeting, as far as known. */
  reviewed: { by: string; on: Day } | null;
  reported: string | null;
  lines: BudgetLine[];
  verdicts: Judged[];
}

export async function insertBudget(writing: Writing, budget: Omit<Budget, 'id'>): Promise<Budget> {
  const { lines, reviewed, reported, verdicts, ...row } = budget;
  const { id } = await writing.insert('budget', {
    ...row,
    facts: JSON.stringify({ reviewed, reported }),
    verdicts: JSON.stringify(verdicts),
  });
  await writing.insertMany(
    'budget_line',
    lines.map((line, at) => ({ budget_id: id, position: at + 1, ...line })),
  );
  return { id, ...budget };
}

/** Every version of an account's budgets of a year, oldest first. */
export async function readBudgets(db: Database, accountId: string | null, year: number): Promise<Budget[]> {
  const rows = await db
    .selectFrom('budget')
    .selectAll()
    .where('account_id', 'is', accountId)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('version')
    .execute();
  const lines = await db
    .selectFrom('budget_line')
    .selectAll()
    .where(
      'budget_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map(({ facts, verdicts, kind, ...row }) => ({
    ...row,
    kind: kind as BudgetKind,
    ...(JSON.parse(facts) as Pick<Budget, 'reviewed' | 'reported'>),
    verdicts: JSON.parse(verdicts) as Judged[],
    lines: lines
      .filter(({ budget_id }) => budget_id === row.id)
      .map(({ side, name, amount, note }) => ({ side: side as BudgetLine['side'], name, amount, note })),
  }));
}

/** Of each kind the newest version adopted by a day; before the first one that one, since a budget is the whole year's (D-108). */
export function inForceOn(budgets: readonly Budget[], day: Day): Budget[] {
  return (Object.keys(budgetKinds) as BudgetKind[]).flatMap((kind) => {
    const versions = budgets.filter((budget) => budget.kind === kind);
    return versions.filter((budget) => budget.day <= day).at(-1) ?? versions.slice(0, 1);
  });
}

/**
 * What was booked on each line of a year, by side and name; `null`: outside the lines and not out of a fund. What was entered
 * before the budget had its line counts on the line called as its heading (R-CC-14-19: all of the year's entries count).
 */
export async function usedOn(db: Database, accountId: string | null, year: number, budgets: readonly Budget[]) {
  const rows = await db
    .selectFrom('account_entry')
    .select(({ fn, eb }) => [
      'kind',
      'budget_line',
      'category',
      eb('fund_id', 'is not', null).as('of_a_fund'),
      fn.sum<number>('amount').as('booked'),
      fn.sum<number | null>('amount').filterWhere('reverses_id', 'is not', null).as('taken_back'),
    ])
    .where('account_id', 'is', accountId)
    .where('kind', 'in', ['income', 'expense'])
    .where('booked_on', '>=', `${year}-01-01`)
    .where('booked_on', '<=', `${year}-12-31`)
    .where('voided', 'is', null)
    .groupBy(['kind', 'budget_line', 'category', 'of_a_fund'])
    .execute();
  const known = new Set(budgets.flatMap(({ lines }) => lines.map(({ side, name }) => `${side} ${name}`)));
  const lineOf = ({ kind, budget_line, category }: (typeof rows)[number]) =>
    budget_line ?? (category !== null && known.has(`${kind} ${category}`) ? category : null);
  return (side: BudgetLine['side'], line: string | null): number =>
    rows
      .filter((row) => row.kind === side && lineOf(row) === line && (line !== null || !row.of_a_fund))
      .reduce((sum, row) => sum + net(row), 0);
}
