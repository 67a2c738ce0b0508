import { readCalendar } from '../attendance/calendar_store.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { workdayFrom } from '../calendar/clock.ts';
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
  const calendar = await movingCalendar(db, [due_day], due_day);
  return calendar === null ? due_day : movedFrom(due_day, calendar);
}

/** The first working day on or after a day. */
export function movedFrom(day: Day, calendar: WorkCalendar): Day {
  return workdayFrom(day, 1, calendar);
}

/** The last working day before a day: what was due up to it is late on that day. */
export function lateUpTo(day: Day, calendar: WorkCalendar): Day {
  return workdayFrom(addDays(day, -1), -1, calendar);
}

/** The calendar around some days; null where nothing moves (D-44 b) as `today` sees it. */
export async function movingCalendar(db: Database, days: readonly Day[], today: Day): Promise<WorkCalendar | null> {
  return (await dueDaysMove(db, today)) ? calendarAround(db, days) : null;
}

/** Whether a suggested due day moves from a day of rest (D-44 a), as `today` sees it. */
export async function dueDaysMove(db: Database, today: Day): Promise<boolean> {
  return chosen('D-44', (await loadRulebook(db)).choices(today)) !== 'b';
}

/** The calendar of the years of some days, and of those beside them. */
export function calendarAround(db: Database, days: readonly Day[]): Promise<WorkCalendar> {
  const years = new Set(days.map(yearOf).flatMap((year) => [year - 1, year, year + 1]));
  return readCalendar(db, [...years]);
}
