import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * What every start may need is reckoned with the platform's own calendar, where a day is its midnight in UTC; Temporal, which
 * is 170 kB to read, is left for what the platform has no word for. A test holds each against Temporal.
 */
const dayLong = 86_400_000;

/** Calendar days later, or earlier for a negative number; the first day is not counted (N7). */
export function addDays(day: Day, days: number): Day {
  return written(midnightOf(day) + days * dayLong);
}

/** Calendar days from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnightOf(to) - midnightOf(from)) / dayLong;
}

/** The last day of the calendar period that holds `day` (N9). A term has no calendar end: the year's end stands in. */
export function lastDayOf(
  per: 'day' | 'week' | 'half_month' | 'month' | 'quarter' | 'half_year' | 'year' | 'term',
  day: Day,
): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // The day before the first of the month that follows.
  const endOfMonth = (of: number) => written(Date.UTC(year, of, 0));
  switch (per) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, (7 - new Date(midnightOf(day)).getUTCDay()) % 7);
    case 'half_month':
      return date <= 15 ? `${day.slice(0, 8)}15` : endOfMonth(month);
    case 'month':
      return endOfMonth(month);
    case 'quarter':
      return endOfMonth(Math.ceil(month / 3) * 3);
    case 'half_year':
      return endOfMonth(month <= 6 ? 6 : 12);
    case 'year':
    case 'term':
      return endOfMonth(12);
  }
}

/** The same day of the month so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

function midnightOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function written(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}
