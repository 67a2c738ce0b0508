import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Values } from '../rules/value.ts';

/** How many representatives so many groups send, by a rule of so many a group. */
export interface Seats {
  groups: number;
  min: number;
  max: number;
  arithmetic: string;
  cite_words: string;
}

/**
 * The seats of representatives that come of the groups, by the place's rule (R-XF2-2, R-JA1-57); null where it has none.
 * `law`: what the national law says beside it, where that is not the same (D-158 a prints the difference). Pure.
 */
export function seatsOf(book: Rulebook, groups: number, day: Day): { seats: Seats; law: Seats | null } | null {
  const rule = book.find('reps.per_group', day);
  if (rule === undefined || groups === 0) return null;
  const seats = reckoned(rule, groups);
  const law = book.law('reps.per_group', day);
  const other = law === undefined ? null : reckoned(law, groups);
  return { seats, law: other !== null && (other.min !== seats.min || other.max !== seats.max) ? other : null };
}

function reckoned({ value, citeWords }: InForce & { value: Values['range'] }, groups: number): Seats {
  const [least, most] = [value.min ?? 0, value.max ?? value.min ?? 0];
  return {
    groups,
    min: groups * least,
    max: groups * most,
    arithmetic: `${groups}×${least} = ${groups * least}，${groups}×${most} = ${groups * most}`,
    cite_words: citeWords,
  };
}
