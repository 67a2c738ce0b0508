import type { Day } from '../calendar/day.ts';
import type { Step } from '../proceeding/proceeding.ts';

/** How often something that was asked for is disclosed; `once`: with the next board day only. */
export const fixedPers = { once: '公开一次', month: '每月', quarter: '每季度', year: '每年' } as const;

export type FixedPer = keyof typeof fixedPers;

/** What was fixed last of a demand; null where nothing was, and it is due with the next board day. */
export function fixedOf(steps: readonly Step[]): { per: FixedPer; day: Day } | null {
  const last = steps.filter(({ step, fallen }) => step === 'fixed' && fallen === null).at(-1);
  return last === undefined ? null : { per: last.content.per as FixedPer, day: last.day };
}
