import type { Day } from '../calendar/day.ts';
import { daysOf, type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { byMonth, type Counts, type MonthFacts, tallyMonth } from './tally.ts';

/** How far a month has got: signed and frozen, over but not closed, running, still to come. */
export type MonthState = 'closed' | 'open' | 'running' | 'future';

/** What a month adds to somebody's year. */
export interface MonthShare {
  person_id: string;
  name: string;
  counts: Counts;
  /** Different days with lateness or leaving early. */
  lateDays: number;
}

export interface YearMonth {
  month: Month;
  state: MonthState;
  /** When it was closed and by whom. */
  closed: { day: Day; by: string } | null;
  /** Everybody in office in it; nobody in a month that is still to come. */
  shares: readonly MonthShare[];
}

/** The twelve months of a year from what was read of all of it once. */
export async function monthsOfYear(db: Database, year: number, facts: MonthFacts): Promise<YearMonth[]> {
  const closed = await readClosed(db, year);
  const marks = byMonth(facts.marks);
  const stamped = byMonth(facts.stamped);
  const now = monthOf(facts.today);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month) => {
    const held = closed.get(month) ?? null;
    const state: MonthState = held !== null ? 'closed' : month < now ? 'open' : month === now ? 'running' : 'future';
    const ofMonth = { ...facts, days: daysOf(month), marks: marks.get(month) ?? [], stamped: stamped.get(month) ?? [] };
    return { month, state, closed: held, shares: state === 'future' ? [] : sharesOf(ofMonth) };
  });
}

/**
 * What a month counts for: reckoned from the records. This is the one place where a closed month's frozen sheet
 * (`month_close.content`) is to be taken instead.
 */
function sharesOf(facts: MonthFacts): MonthShare[] {
  return tallyMonth(facts).map(({ member, days, ...counts }) => ({
    person_id: member.person_id,
    name: member.name,
    counts,
    lateDays: [...days.values()].filter(({ late, early }) => late || early).length,
  }));
}

async function readClosed(db: Database, year: number): Promise<ReadonlyMap<Month, { day: Day; by: string }>> {
  const rows = await db
    .selectFrom('month_close')
    .select(['month', 'day', 'by_name'])
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .execute();
  return new Map(rows.map(({ month, day, by_name }) => [month, { day, by: by_name }]));
}
