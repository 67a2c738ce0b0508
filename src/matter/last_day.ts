import { readCalendar } from '../attendance/calendar_store.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { withoutArrangement, workdayFrom } from '../calendar/clock.ts';
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
export async function lastDayInTime(db: Database, due_day: Day, origin: DueOrigin | null): Promise<LastDay> {
  if (origin !== 'suggested') return { last_day: due_day, unarranged: null };
  const moves = await movesOn(db);
  if (!moves(due_day)) return { last_day: due_day, unarranged: null };
  const calendar = await calendarAround(db, [due_day]);
  const last_day = movedFrom(due_day, calendar);
  return { last_day, unarranged: withoutArrangement(calendar, yearOf(last_day)) };
}

/** The last day in time; `unarranged`: what is to be said where the holidays of its year are not known yet. */
export interface LastDay {
  last_day: Day;
  unarranged: string | null;
}

/** The first working day on or after a day. */
export function movedFrom(day: Day, calendar: WorkCalendar): Day {
  return workdayFrom(day, 1, calendar);
}

/** The last working day before a day: what was due up to it is late on that day. */
function lateUpTo(day: Day, calendar: WorkCalendar): Day {
  return workdayFrom(addDays(day, -1), -1, calendar);
}

/** The days of rest between the last working day before a day and that day: what was due on them may have moved to it. */
export function restBefore(day: Day, calendar: WorkCalendar): Day[] {
  const [days, worked]: [Day[], Day] = [[], lateUpTo(day, calendar)];
  for (let at = addDays(day, -1); at > worked; at = addDays(at, -1)) days.push(at);
  return days;
}

/** Whether a suggested due day moves from a day of rest: what the office reads on that very day counts (D-44 a or b). */
export type Moves = (due_day: Day) => boolean;

export async function movesOn(db: Database): Promise<Moves> {
  const book = await loadRulebook(db);
  return (due_day) => chosen('D-44', book.choices(due_day)) !== 'b';
}

/** The calendar of the years of some days, and of those beside them. */
export function calendarAround(db: Database, days: readonly Day[]): Promise<WorkCalendar> {
  const years = new Set(days.map(yearOf).flatMap((year) => [year - 1, year, year + 1]));
  return readCalendar(db, [...years]);
}
