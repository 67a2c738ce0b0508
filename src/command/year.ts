import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';

/** The year a report is asked for; today's where none is given. @throws Refusal kind `usage` for what is no year of an office. */
export function readYear(text: string | undefined, today: Day): number {
  if (text === undefined) return yearOf(today);
  const year = wholeNumber(text.normalize('NFKC').trim().replace(/年$/, ''), '年份');
  if (year >= 1990 && year <= 2200) return year;
  throw new Refusal('usage', 'bad_year', `“${text}”不是年份。`, { hint: '写 1990 到 2200 之间的年份，如 2026。' });
}
