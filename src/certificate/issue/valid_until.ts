import { addDays } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import { type Choices, chosen } from '../../rules/reading.ts';
import { validDays } from './issued.ts';

/** The last day on which a certificate counts; null where it has no end (D-125 a). */
export function validUntil(choices: Choices, day: Day): Day | null {
  return chosen('D-125', choices) === 'b' ? addDays(day, validDays) : null;
}
