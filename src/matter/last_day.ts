import { readCalendar } from '../attendance/calendar_store.ts';
import { clockAfter } from '../calendar/clock.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import type { DueOrigin } from './matter.ts';

/**
 * The last day on which a matter is in time (N8, D-44): a suggested due day is the end of a period of days and moves from a
 * day of rest to the working day that follows, unless the office reads D-44 b; a day that the office has named never moves.
 */
export async function lastDayInTime(db: Database, due_day: Day, origin: DueOrigin | null): Promise<Day> {
  if (origin !== 'suggested') return due_day;
  const calendar = await movingCalendar(db, due_day);
  return calendar === null ? due_day : movedFrom(due_day, calendar);
}

/** The first working day on or after a day. */
export function movedFrom(day: Day, calendar: WorkCalendar): Day {
  return clockAfter(day, 0, '', calendar).last;
}

/** The calendar around a day; null where nothing moves (D-44 b). */
export async function movingCalendar(db: Database, day: Day): Promise<WorkCalendar | null> {
  if (chosen('D-44', (await loadRulebook(db)).choices(day)) === 'b') return null;
  const year = yearOf(day);
  return readCalendar(db, [year - 1, year, year + 1]);
}
