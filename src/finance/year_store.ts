import type { Database } from '../database/open.ts';
import { type Budget, inForceOn, readBudgets, usedOn } from './budget_store.ts';

/** A line of the budget with what came of it; amounts in 分. */
export interface YearLine {
  kind: Budget['kind'];
  side: 'income' | 'expense';
  name: string;
  budget: number;
  actual: number;
  /** actual − budget. */
  variance: number;
  /** Why, by the final accounts. */
  note: string | null;
}

/** The budgets in force at the end of a year with what was booked on each of their lines. */
export async function yearLines(
  db: Database,
  accountId: string | null,
  year: number,
  notes: Readonly<Record<string, string>>,
): Promise<YearLine[]> {
  const budgets = inForceOn(await readBudgets(db, accountId, year), `${year}-12-31`);
  const used = await usedOn(db, accountId, year, budgets);
  return budgets.flatMap(({ kind, lines }) =>
    lines.map(({ side, name, amount: budget }) => {
      const actual = used(side, name);
      return { kind, side, name, budget, actual, variance: actual - budget, note: notes[name] ?? null };
    }),
  );
}
