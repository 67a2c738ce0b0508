import type { Stretch } from './patrol.ts';

/**
 * Minutes that were walked: the union of the stretches, so that two who walk at the same time do not make an hour of half an
 * hour (静安 附件1 §2.4.2 asks for the time of the day, not of each). Pure.
 */
export function walkedMinutes(stretches: readonly Stretch[]): number {
  let [sum, until] = [0, 0];
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Minutes that were walked more than once at the same time, and so count once. Pure. */
export function doubledMinutes(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0) - walkedMinutes(stretches);
}

/** `25+35 = 60`, and where stretches overlap what was left out: `30+30-10 = 50`. */
export function minutesWords(stretches: readonly Stretch[]): string {
  const parts = stretches.map(({ from, to }) => to - from);
  if (parts.length === 0) return '0';
  const doubled = doubledMinutes(stretches);
  const sum = walkedMinutes(stretches);
  if (parts.length === 1) return String(sum);
  return `${parts.join('+')}${doubled === 0 ? '' : `-${doubled}`} = ${sum}`;
}
