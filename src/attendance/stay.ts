import type { DayFacts } from './day.ts';
import { oneStroke, type Stamped } from './punch_store.ts';
import type { Stretch } from './schedule.ts';

/** Minutes since midnight; null on a side that stays as it was stamped. */
export interface CorrectedTimes {
  arrival: number | null;
  departure: number | null;
}

/** From when to when somebody was there; null on the side that was not stamped. */
export interface Stay {
  from: number | null;
  to: number | null;
  missing: 'arrival' | 'departure' | null;
}

/** Two stamps are coming and going; one is what its column says, else the side of the day that it is nearer to. */
export function stayOf(
  { first, last, sides: [one, other] }: Pick<Stamped, 'first' | 'last' | 'sides'>,
  { from, to }: Stretch,
  when: DayFacts['when'],
): Stay {
  const told = one === other ? one : null;
  if (one !== other || last - first > oneStroke) return { from: first, to: last, missing: null };
  const isArrival = told === null ? first - from <= to - last : told === 'in';
  // Today is not over: who has not gone yet has not forgotten to stamp.
  if (isArrival) return { from: first, to: null, missing: when === 'today' ? null : 'departure' };
  return { from: null, to: last, missing: 'arrival' };
}

export const nowhere: Stay = { from: null, to: null, missing: null };

/** The times that were entered stand for those that were stamped on their side. */
export function correctedStay(stay: Stay, corrected: CorrectedTimes | null, when: DayFacts['when']): Stay {
  if (corrected === null) return stay;
  const [from, to] = [corrected.arrival ?? stay.from, corrected.departure ?? stay.to];
  const missing = from === null ? 'arrival' : to === null && when !== 'today' ? 'departure' : null;
  return { from, to, missing };
}

export function isThere({ from, to }: Stay, half: { from: number; to: number }): boolean {
  return (from === null || from < half.to) && (to === null || to > half.from);
}
