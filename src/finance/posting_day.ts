import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';

/**
 * From which day on a posting is one of the whole period: within a quarter's last month (每季度末, D-36 a; G-073); a month's
 * not before its last day, unless the board's day lies within the month (D-40 b). Pure.
 */
export function postableFrom(book: Rulebook, { per, from, to }: Period): Day {
  if (per !== 'month') return `${to.slice(0, 8)}01`;
  const rule = book.find('finance.disclosure_per', to);
  const within = rule?.readings.includes('D-40') === true && chosen('D-40', book.choices(to)) === 'b';
  return within ? from : to;
}
