import { Refusal } from '../base/refusal.ts';
import { addDays, daysBetween } from './arithmetic.ts';
import { type Day, readDay, yearOf } from './day.ts';
import { periodOf, periodWritten } from './period.ts';
import { type Month, monthWritten } from './workday.ts';

/** Days from one to another, both belonging to them, and what they are called. */
export interface Days {
  from: Day;
  to: Day;
  words: string;
}

/** A month (`2026-10`), one day, or the days from one to another (`2026-10-01..2026-10-07`). @throws Refusal kind `usage`. */
export function readDays(text: string): Days {
  const month = monthWritten(text);
  if (month !== null) return daysOfMonth(month);
  const [first = '', last = first, ...rest] = text.split('..');
  const [from, to] = [readDay(first, '日期'), readDay(last, '日期')];
  if (rest.length === 0 && from <= to) return { from, to, words: from === to ? from : `${from}至${to}` };
  throw new Refusal('usage', 'bad_span', `起止日期“${text}”不对。`, {
    hint: '写成月份 2026-10，或 起始日..截止日，起始日在前。',
  });
}

/** A month as typed; the month of today where none is. @throws Refusal kind `usage`. */
export function readMonth(text: string | undefined, today: Day): Days {
  const month = text === undefined ? today.slice(0, 7) : monthWritten(text);
  if (month !== null) return daysOfMonth(month);
  throw new Refusal('usage', 'bad_month', `“${text}”不是月份。`, { hint: '写成 2026-10。' });
}

/** A month, quarter, half or whole year; the month of today where none is given. @throws Refusal kind `usage`. */
export function readPeriod(text: string | undefined, today: Day): Days {
  const period = text === undefined ? periodOf('month', today) : periodWritten(text);
  if (period !== null && ['month', 'quarter', 'half_year', 'year'].includes(period.per)) return period;
  throw new Refusal('usage', 'bad_period', `“${text}”不是月份或季度。`, { hint: '写成 2026-10、2026Q3 或 2026。' });
}

/** Each day, in order. */
export function eachDay({ from, to }: Pick<Days, 'from' | 'to'>): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}

/** Years that the days lie in. */
export function yearsOf({ from, to }: Pick<Days, 'from' | 'to'>): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
}

function daysOfMonth(month: Month): Days {
  return periodOf('month', `${month}-01`);
}
