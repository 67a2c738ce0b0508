import { Refusal } from '../base/refusal.ts';
import { daysBetween } from './arithmetic.ts';
import { type Day, readDay } from './day.ts';
import { clockWords, minutesOfDay, readTime } from './time_of_day.ts';

/** A minute of a day, `2026-10-30 07:05`. Text sorts and compares as moments do. */
export type Moment = string;

/** The day of a moment. */
export function dayOfMoment(moment: Moment): Day {
  return moment.slice(0, 10);
}

export function momentOf(day: Day, minute: number): Moment {
  return `${day} ${clockWords(minute).padStart(5, '0')}`;
}

/**
 * A moment as typed: `22:10` on `day`, or with its own day, `2026-10-30 22:10`.
 * @throws Refusal kind `usage` that names `what`.
 */
export function readMoment(text: string, what: string, day: Day): Moment {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\sT]+/);
  const [first = '', second] = parts;
  if (parts.length === 1) return momentOf(day, readTime(first, what));
  if (parts.length === 2) return momentOf(readDay(first, what), readTime(second ?? '', what));
  throw new Refusal('usage', 'bad_moment', `${what}“${text}”看不出是什么时候。`, {
    hint: '写成 "2026-10-30 22:10"，同一天的只写 22:10。',
  });
}

/** Minutes from one moment to another; negative where the other is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return daysBetween(dayOfMoment(from), dayOfMoment(to)) * minutesOfDay + minuteOf(to) - minuteOf(from);
}

function minuteOf(moment: Moment): number {
  const [hour = 0, minute = 0] = moment.slice(11).split(':').map(Number);
  return hour * 60 + minute;
}

/** `10-30 22:10`: without the year, in a line that names it. */
export function shortMoment(moment: Moment): string {
  return moment.slice(5);
}
