import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What the sub-district has set for an item: so much in 分 for each unit (`人月`, `人次`), by which paper, from when. */
export interface Standard {
  id: string;
  item: string;
  per: string;
  amount: number;
  cite: string;
  from_day: Day;
  until_day: Day | null;
}

/** Sets a standard: the one before it of the same item ends the day before, it ends itself before the next one; one of the same day is corrected. */
export async function insertStandard(
  writing: Writing,
  standard: Omit<Standard, 'id' | 'until_day'>,
): Promise<Standard> {
  const before = await standardOn(writing.db, standard.item, standard.from_day);
  if (before?.from_day === standard.from_day) {
    await writing.update('expense_standard', before.id, standard);
    return { ...before, ...standard };
  }
  if (before !== null) {
    await writing.update('expense_standard', before.id, { until_day: addDays(standard.from_day, -1) });
  }
  return writing.insert('expense_standard', { ...standard, until_day: await endOf(writing.db, standard, before) });
}

async function endOf(db: Database, { item, from_day }: Pick<Standard, 'item' | 'from_day'>, before: Standard | null) {
  const next = await db
    .selectFrom('expense_standard')
    .select('from_day')
    .where('item', '=', item)
    .where('from_day', '>', from_day)
    .orderBy('from_day')
    .executeTakeFirst();
  return next === undefined ? (before?.until_day ?? null) : addDays(next.from_day, -1);
}

/** The standard of an item that holds on a day; null where none does. */
export async function standardOn(db: Database, item: string, day: Day): Promise<Standard | null> {
  const row = await db
    .selectFrom('expense_standard')
    .selectAll()
    .where('item', '=', item)
    .where('from_day', '<=', day)
    .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .orderBy('from_day', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export async function readStandards(db: Database): Promise<Standard[]> {
  return db.selectFrom('expense_standard').selectAll().orderBy('item').orderBy('from_day').execute();
}
