import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/** The minimum wage on file for a day, 分 a month, with where it comes from; null where none is. */
export async function minimumWageOn(db: Database, day: Day): Promise<{ amount: number; cite: string } | null> {
  const row = await db
    .selectFrom('pay_reference')
    .select(['amount', 'cite'])
    .where('kind', '=', 'minimum_wage')
    .where('from_day', '<=', day)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
