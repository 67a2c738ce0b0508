import type { Day } from '../calendar/day.ts';
import { type Stretch, spanWords } from './schedule.ts';

/** Hours that hold for a part of the year: the summer schedule, set by the office with its first and last day (D-57). */
export interface Season {
  from_day: Day;
  /** Its last day; where it comes every year, of the first year. Null: from `from_day` on there is no season. */
  until_day: Day | null;
  /** It comes again on the same days of every later year. */
  yearly: boolean;
  spans: readonly Stretch[];
  cite: string | null;
}

/** The season a day lies in: the one begun last decides, and a season of one year only for that year. Pure. */
export function seasonOn(seasons: readonly Season[], day: Day): Season | null {
  const begun = seasons.filter(({ from_day }) => from_day <= day);
  const lasting = begun.findLast(({ until_day, yearly }) => until_day === null || yearly) ?? null;
  const dated = begun.findLast(({ from_day, until_day, yearly }) => {
    return (
      !yearly &&
      until_day !== null &&
      from_day.slice(0, 4) <= day.slice(0, 4) &&
      day <= `${until_day.slice(0, 4)}-12-31`
    );
  });
  // A season of its own year stands for the yearly one until that year is over.
  if (dated !== undefined && (lasting === null || dated.from_day > lasting.from_day)) {
    return day <= (dated.until_day as Day) ? dated : null;
  }
  if (lasting === null || lasting.until_day === null) return null;
  const [first, last, date] = [lasting.from_day.slice(5), lasting.until_day.slice(5), day.slice(5)];
  // A winter goes over the end of the year.
  const isIn = first <= last ? first <= date && date <= last : first <= date || date <= last;
  return isIn ? lasting : null;
}

/** `每年 5月1日至9月30日 8:30-11:30、14:00-17:00`, `2026-05-01至2026-09-30 …`, `2028-05-01起不用季节作息` */
export function seasonWords({ from_day, until_day, yearly, spans }: Season): string {
  if (until_day === null) return `${from_day}起不用季节作息`;
  const date = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const days = yearly
    ? `${from_day.slice(0, 4)}年起每年${date(from_day)}至${date(until_day)}`
    : `${from_day}至${until_day}`;
  return `${days} ${spanWords(spans)}`;
}

/** Whether two seasons share a day in any year. Pure. */
export function overlap(one: Season, other: Season): boolean {
  if (one.until_day === null || other.until_day === null) return false;
  const years = [one, other].map(({ from_day }) => Number(from_day.slice(0, 4)));
  // A season lasts a year at most: two yearly ones meet in the years after the later began, or never.
  const span = { first: Math.min(...years), last: Math.max(...years) + 2 };
  const [ours, theirs] = [turnsOf(one, span), turnsOf(other, span)];
  return ours.some((mine) => theirs.some((its) => mine.from <= its.to && its.from <= mine.to));
}

/** The days of a season, year by year. */
function turnsOf({ from_day, until_day, yearly }: Season, { first, last }: { first: number; last: number }) {
  if (until_day === null) return [];
  if (!yearly) return [{ from: from_day, to: until_day }];
  const [begins, ends] = [Number(from_day.slice(0, 4)), Number(until_day.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((year) => year >= begins)
    .map((year) => ({ from: `${year}${from_day.slice(4)}`, to: `${year + ends - begins}${until_day.slice(4)}` }));
}
