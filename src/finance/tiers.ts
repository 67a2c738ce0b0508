import { yuan } from '../base/money.ts';
import type { ReadingId } from '../rules/reading.ts';
import type { Post, Values } from '../rules/value.ts';

export type Letters = (id: ReadingId) => string;
type Step = Values['tiers']['steps'][number];
type Sign = '>' | '≥' | '≤' | '<';

/**
 * Who must approve an amount. D-100 says on which side of a bound the bound itself falls (the pack's table is c; a moves
 * 以上 above it, b moves 以下 below it); D-101a leaves the approval to the highest step alone.
 */
export function required(steps: readonly Step[], amount: number, letters: Letters): Post[] {
  return applying(steps, amount, letters).map(({ approver }) => approver);
}

/** `1,000.00 > 300.00；1,000.00 ≥ 1,000.00`: the bounds by which the steps apply. */
export function boundsOf(steps: readonly Step[], amount: number, letters: Letters): string {
  return applying(steps, amount, letters)
    .flatMap((step) => bounds(step, letters('D-100')))
    .map(([sign, limit]) => `${yuan(amount)} ${sign} ${yuan(limit)}`)
    .join('；');
}

function applying(steps: readonly Step[], amount: number, letters: Letters): Step[] {
  const all = steps.filter((step) =>
    bounds(step, letters('D-100')).every(([sign, limit]) => test[sign](amount, limit)),
  );
  return letters('D-101') === 'a' ? all.slice(-1) : all;
}

function bounds({ above, from, upTo }: Step, letter: string): [Sign, number][] {
  return [
    ...pair(letter === 'b' ? '≥' : '>', above),
    ...pair(letter === 'a' ? '>' : '≥', from),
    ...pair(letter === 'b' ? '<' : '≤', upTo),
  ];
}

function pair(sign: Sign, limit: number | undefined): [Sign, number][] {
  return limit === undefined ? [] : [[sign, limit]];
}

const test: Record<Sign, (amount: number, limit: number) => boolean> = {
  '>': (amount, limit) => amount > limit,
  '≥': (amount, limit) => amount >= limit,
  '≤': (amount, limit) => amount <= limit,
  '<': (amount, limit) => amount < limit,
};
