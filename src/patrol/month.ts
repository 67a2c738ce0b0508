import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { periodOf, periodWritten } from '../calendar/period.ts';

/** A month as typed, or the one of today. @throws Refusal kind `usage`. */
export function readMonth(word: string | undefined, today: Day): { from: Day; to: Day; code: string; words: string } {
  const period = word === undefined ? periodOf('month', today) : periodWritten(word);
  if (period !== null && period.per === 'month') return period;
  throw new Refusal('usage', 'bad_month', `“${word}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
}
