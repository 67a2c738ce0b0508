import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** Calendar days later, or earlier for a negative number; the first day is not counted (N7). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Calendar days from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The last day of the calendar period that holds `day` (N9). A term has no calendar end: the year's end stands in. */
export function lastDayOf(
  per: 'day' | 'week' | 'half_month' | 'month' | 'quarter' | 'half_year' | 'year' | 'term',
  day: Day,
): Day {
  const date = Temporal.PlainDate.from(day);
  const endOfMonth = (month: number) => date.with({ month, day: 1 }).with({ day: 31 }).toString();
  switch (per) {
    case 'day':
      return day;
    case 'week':
      return date.add({ days: 7 - date.dayOfWeek }).toString();
    case 'half_month':
      return date.day <= 15 ? date.with({ day: 15 }).toString() : endOfMonth(date.month);
    case 'month':
      return endOfMonth(date.month);
    case 'quarter':
      return endOfMonth(Math.ceil(date.month / 3) * 3);
    case 'half_year':
      return endOfMonth(date.month <= 6 ? 6 : 12);
    case 'year':
    case 'term':
      return endOfMonth(12);
  }
}

/** The same day of the month so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
