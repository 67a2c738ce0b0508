import type { Leave } from './leave.ts';
import { type Need, needs } from './post.ts';

/** Half-days as days for scripts: `1.5`. */
export function daysOf(halves: number): number {
  return halves / 2;
}

/** What is still asked for, one after the other. */
export function needWords(needed: readonly Need[]): string {
  return needed.map((need) => needs[need]).join('、');
}

/** What is still asked for before the leave is approved; nothing once somebody has decided. */
export function neededOf({ state, verdict }: Leave): readonly Need[] {
  if (state !== 'requested') return [];
  return verdict === null ? ['approval'] : verdict.needed;
}
