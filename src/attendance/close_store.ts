import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { MonthClose } from '../database/schema.ts';
import type { Writing } from '../database/writing.ts';

/** When a month was closed and by whom. */
export interface Closed {
  day: Day;
  by: string;
  /** SHA-256 of what was frozen. */
  digest: string;
  /** Closed before its last day was over (D-38a): that day is reckoned as it stood. */
  provisional: boolean;
}

/** A month that was closed, with the whole sheet as it was reckoned then; undefined while it is open. */
export async function readClose(db: Database, month: Month): Promise<MonthClose | undefined> {
  return db.selectFrom('month_close').selectAll().where('month', '=', month).executeTakeFirst();
}

/** Of every closed month the day it was closed, by whom and the verdicts; without the sheets. */
export async function readCloses(db: Database): Promise<Pick<MonthClose, 'month' | 'day' | 'by_name'>[]> {
  return db.selectFrom('month_close').select(['month', 'day', 'by_name']).orderBy('month').execute();
}

export async function insertClose(writing: Writing, close: Omit<MonthClose, 'id'>): Promise<void> {
  await writing.insert('month_close', close);
}
