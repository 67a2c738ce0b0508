import { readEntry } from '../audit/store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/**
 * From when on the file can say what was made public: the day it was made or, where its books reach further back, their first
 * opening. Of the years before it knows nothing, so that nothing of them is overdue for it.
 */
export async function recordsFrom(db: Database): Promise<Day> {
  const made = (await readEntry(db, 1))?.business_day;
  const own = await db.selectFrom('account_opening').select('day').orderBy('day').executeTakeFirst();
  const [first] = [made, own?.day].filter((day) => day !== undefined).sort();
  return first ?? '0000-01-01';
}

/** Whether the day on which something was due lies in a year of which the file has no records. Pure. */
export function isBeforeRecords(day: Day, from: Day): boolean {
  return day < `${from.slice(0, 4)}-01-01`;
}
