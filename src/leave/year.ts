import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';

/** A year as people write it; this year where none is given. @throws Refusal kind `usage`. */
export function readYear(text: string | undefined, today: Day): number {
  if (text === undefined) return yearOf(today);
  const found = /^(\d{4})年?$/.exec(text.normalize('NFKC').trim());
  const year = Number(found?.[1] ?? 0);
  if (year >= 1949 && year <= yearOf(today) + 1) return year;
  throw new Refusal('usage', 'bad_year', `--year 不能是“${text}”。`, {
    hint: `写四位数的年，至多到明年，如 ${yearOf(today)}。`,
  });
}
