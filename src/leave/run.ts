import { type HalfDay, halfKey } from './half_day.ts';

/** The unbroken absence a leave is part of. */
export interface Run {
  /** Every half-day of it, in order. */
  halves: readonly HalfDay[];
  /** Where the leave's own half-days stand in it, from 0. */
  own: readonly number[];
  /** The numbers of the other leaves in it, in order. */
  joined: readonly string[];
  /** Half-days in it that are marked with no leave on file. */
  unrequested: number;
}

/**
 * Joins a leave with the others that follow it or come before it with no working half-day between (D-74a). Pure.
 * @param around planned half-days in order; those of rest are not among them, so that a weekend parts nothing.
 * @param others half-days away for the same kind of leave, with the number of the leave; null where only a mark stands.
 */
export function runAround(
  around: readonly HalfDay[],
  own: readonly HalfDay[],
  others: ReadonlyMap<string, string | null>,
): Run {
  const ours = new Set(own.map(halfKey));
  const isAway = (one: HalfDay | undefined) =>
    one !== undefined && (ours.has(halfKey(one)) || others.has(halfKey(one)));
  const firstOwn = around.findIndex((one) => ours.has(halfKey(one)));
  let [start, end] = [firstOwn, around.findLastIndex((one) => ours.has(halfKey(one)))];
  if (firstOwn === -1) return { halves: own, own: own.map((_, at) => at), joined: [], unrequested: 0 };
  while (isAway(around[start - 1])) start -= 1;
  while (isAway(around[end + 1])) end += 1;
  const halves = around.slice(start, end + 1);
  const foreign = halves.filter((one) => !ours.has(halfKey(one))).map((one) => others.get(halfKey(one)) ?? null);
  return {
    halves,
    own: halves.flatMap((one, at) => (ours.has(halfKey(one)) ? [at] : [])),
    joined: [...new Set(foreign.filter((number) => number !== null))],
    unrequested: foreign.filter((number) => number === null).length,
  };
}
