import { Temporal } from 'temporal-polyfill';
import { addDays, lastDayOf } from './arithmetic.ts';
import { type Day, isDay } from './day.ts';

/** Periods the calendar itself has (N9); a term has no calendar end. */
export type CalendarPer = 'day' | 'week' | 'half_month' | 'month' | 'quarter' | 'half_year' | 'year';

/** One period of the calendar: its code, its first and last day, and what it is called. */
export interface Period {
  per: CalendarPer;
  /** `2026-03-09`, `2026-W11` (ISO), `2026-03H1`, `2026-03`, `2026Q1`, `2026H1`, `2026`. */
  code: string;
  from: Day;
  to: Day;
  /** `2026年第11周（03-09至03-15）`, `2026年3月上半月`, `2026年第一季度`, `2026年上半年`. */
  words: string;
}

/** The period of the calendar that holds `day`. A week belongs to the year that has its Thursday (ISO 8601). */
export function periodOf(per: CalendarPer, day: Day): Period {
  const to = lastDayOf(per, day);
  const from = firstDayOf(per, day, to);
  return { per, from, to, ...named(per, from, to) };
}

/** Every period that has a day in common with the days `from`–`to`, in order. */
export function periodsTouching(per: CalendarPer, from: Day, to: Day): Period[] {
  const all: Period[] = [];
  for (let at = from; at <= to; at = addDays((all.at(-1) as Period).to, 1)) all.push(periodOf(per, at));
  return all;
}

/** The periods of a year; weeks are those of the ISO year, so that each belongs to one year only. */
export function periodsOfYear(per: CalendarPer, year: number): Period[] {
  const days = `${year}-01-01`;
  const all = periodsTouching(per, days, `${year}-12-31`);
  return per === 'week' ? all.filter(({ code }) => code.startsWith(`${year}-W`)) : all;
}

/** A period by its code or as people write it: `2026`, `2026H1`, `2026上半年`, `2026Q3`, `2026-10`, `2026-10H1`, `2026-W11`. */
export function periodWritten(text: string): Period | null {
  const word = text.normalize('NFKC').trim().toUpperCase();
  if (isDay(word)) return periodOf('day', word);
  for (const [pattern, per, dayFrom] of written) {
    const found = pattern.exec(word);
    if (found === null) continue;
    const day = dayFrom(found.slice(1).map((part) => part ?? ''));
    return day !== null && isDay(day) ? periodOf(per, day) : null;
  }
  return null;
}

const two = (number: number | string) => String(number).padStart(2, '0');
const chinese = '一二三四';

/** How each period is written, and a day in it; null for a number that no such period has. */
const written: readonly (readonly [RegExp, CalendarPer, (parts: string[]) => Day | null])[] = [
  [/^(\d{4})年?$/, 'year', ([year]) => `${year}-01-01`],
  [
    /^(\d{4})(?:-?H([12])|年?([上下])半年)$/,
    'half_year',
    ([year, no, word]) => `${year}-${no === '2' || word === '下' ? '07' : '01'}-01`,
  ],
  [
    /^(\d{4})(?:-?Q([1-4])|年?第?([1-4一二三四])季度?)$/,
    'quarter',
    ([year, no, word = '']) => `${year}-${two((Number(no) || Number(word) || chinese.indexOf(word) + 1) * 3)}-01`,
  ],
  [
    /^(\d{4})(?:-|年)(\d{1,2})月?(?:-?H([12])|([上下])半月)$/,
    'half_month',
    ([year, month = '', no, word]) => `${year}-${two(month)}-${no === '2' || word === '下' ? '16' : '01'}`,
  ],
  [/^(\d{4})(?:-|年)(\d{1,2})月?$/, 'month', ([year, month = '']) => `${year}-${two(month)}-01`],
  [/^(\d{4})-?(?:W|年第)(\d{1,2})周?$/, 'week', ([year, week]) => dayOfWeek(Number(year), Number(week))],
];

/** The Thursday of an ISO week; null where the year has no such week. */
function dayOfWeek(year: number, week: number): Day | null {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const thursday = first.add({ days: 4 - first.dayOfWeek + (week - 1) * 7 });
  return week >= 1 && thursday.yearOfWeek === year ? thursday.toString() : null;
}

function firstDayOf(per: CalendarPer, day: Day, to: Day): Day {
  const [year, month] = [day.slice(0, 4), Number(to.slice(5, 7))];
  switch (per) {
    case 'day':
      return day;
    case 'week':
      return addDays(to, -6);
    case 'half_month':
      return `${day.slice(0, 8)}${Number(day.slice(8)) <= 15 ? '01' : '16'}`;
    case 'month':
      return `${day.slice(0, 8)}01`;
    case 'quarter':
      return `${year}-${two(month - 2)}-01`;
    case 'half_year':
      return `${year}-${two(month - 5)}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

function named(per: CalendarPer, from: Day, to: Day): { code: string; words: string } {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const monthWords = `${year}年${month}月`;
  switch (per) {
    case 'day':
      return { code: from, words: from };
    case 'week': {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(from);
      const words = `${yearOfWeek}年第${weekOfYear}周（${from.slice(5)}至${to.slice(5)}）`;
      return { code: `${yearOfWeek}-W${two(weekOfYear as number)}`, words };
    }
    case 'half_month': {
      const first = from.endsWith('01');
      return { code: `${from.slice(0, 7)}H${first ? 1 : 2}`, words: `${monthWords}${first ? '上' : '下'}半月` };
    }
    case 'month':
      return { code: from.slice(0, 7), words: monthWords };
    case 'quarter': {
      const no = (month + 2) / 3;
      return { code: `${year}Q${no}`, words: `${year}年第${chinese[no - 1]}季度` };
    }
    case 'half_year':
      return { code: `${year}H${month === 1 ? 1 : 2}`, words: `${year}年${month === 1 ? '上' : '下'}半年` };
    case 'year':
      return { code: year, words: `${year}年` };
  }
}
