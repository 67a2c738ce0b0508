import type { Day } from '../calendar/day.ts';
import { daysOf, type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { byMonth, type Counts, type MonthFacts, tallyMonth } from './tally.ts';
import { type AdjustedDay, adjusted, type ClosedMonth, readAdjustedDays, readClosedMonths } from './year_frozen.ts';

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
  const closed = await readClosedMonths(db, year);
  const entries: ReadonlyMap<Month, AdjustedDay[]> = closed.size === 0 ? new Map() : await readAdjustedDays(db, year);
  const marks = byMonth(facts.marks);
  const stamped = byMonth(facts.stamped);
  const now = monthOf(facts.today);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month) => {
    const held = closed.get(month) ?? null;
    const state: MonthState = held !== null ? 'closed' : month < now ? 'open' : month === now ? 'running' : 'future';
    const ofMonth = { ...facts, days: daysOf(month), marks: marks.get(month) ?? [], stamped: stamped.get(month) ?? [] };
    const shares = state === 'future' ? [] : sharesOf(ofMonth, held, entries.get(month) ?? []);
    return { month, state, closed: held === null ? null : { day: held.day, by: held.by }, shares };
  });
}

/** What a month counts for: a closed one as it was signed with its adjusting entries, any other as the records have it. */
function sharesOf(facts: MonthFacts, closed: ClosedMonth | null, entries: readonly AdjustedDay[]): MonthShare[] {
  const reckoned = () => tallyMonth(facts);
  const people =
    closed === null
      ? reckoned()
      : entries.length === 0
        ? closed.people
        : adjusted(closed.people, entries, reckoned(), facts.today);
  return people.map(({ member, days, ...counts }) => ({
    person_id: member.person_id,
    name: member.name,
    counts,
    lateDays: [...days.values()].filter(({ late, early }) => late || early).length,
  }));
}
