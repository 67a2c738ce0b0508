import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';

/**
 * The day suggested where nobody names one (D-64 a: 15 days unless the office has set another number); null under D-64 b.
 * @param key what the office has set the number for.
 */
export function suggestedDue(
  book: Rulebook,
  day: Day,
  key: 'matter.suggested_days' | 'complaint.suggested_days' = 'matter.suggested_days',
): Day | null {
  if (chosen('D-64', book.choices(day)) === 'b') return null;
  const days = book.find(key, day)?.value.max;
  return days === undefined ? null : addDays(day, days);
}
