import { addDays } from '../../calendar/arithmetic.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { isWeekend, type WorkCalendar } from '../../calendar/workday.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The day of a week on which a meeting is due that has a day of its own: that day, or where it is one of rest the next working
 * day of the week (D-32 a).
 * @returns null where the week has no working day left, so that none is due.
 */
export function meetingDay(week: Period, weekday: string, calendar: WorkCalendar, moves: boolean): Day | null {
  const named = addDays(week.from, Math.max(0, weekdays.indexOf(weekday)));
  if (!moves) return named;
  for (let day = named; day <= week.to; day = addDays(day, 1)) if (isWorked(calendar, day)) return day;
  return null;
}

/** Whether a day is worked; without an arrangement of its year only the weekends are known to be free (D-33). */
export function isWorked(calendar: WorkCalendar, day: Day): boolean {
  return calendar.has(yearOf(day)) ? calendar.isWorkday(day) : !isWeekend(day);
}
