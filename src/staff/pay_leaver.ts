import { yuan } from '../base/money.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** Somebody who has left, and what is on file of them; undefined is not known. */
export interface Leaver {
  person_id: string;
  name: string;
  since: Day;
  /** Last day in any post. */
  until: Day;
  pension: boolean | undefined;
  inNeed: boolean | undefined;
}

/** Whole years from a day to another, the last day counted. */
export function wholeYears(since: Day, until: Day): number {
  const end = addDays(until, 1);
  const years = Number(end.slice(0, 4)) - Number(since.slice(0, 4));
  return end.slice(5) >= since.slice(5) ? years : years - 1;
}

/**
 * Whether a leaver is to have a subsidy (R-QHD-4-8): full-time so many years, no pension insurance, in need. What is not on
 * file is asked for and never taken for granted.
 */
export function judgeLeaver(rule: InForce<'pay.leaver.years'>, leaver: Leaver): Judged {
  const years = wholeYears(leaver.since, leaver.until);
  const least = rule.value.min ?? 0;
  const { pension, inNeed } = leaver;
  const holds = years >= least && pension === false && inNeed === true;
  const parts = [
    `专职 ${leaver.since} 至 ${leaver.until} 满 ${years} 年 ${years >= least ? '≥' : '<'} ${least} 年`,
    pension === undefined ? '有无养老保险未登记' : pension ? '有养老保险' : '没有养老保险',
    inNeed === undefined ? '生活状况未登记' : inNeed ? '不能保证正常生活需要' : '能保证正常生活需要',
  ];
  const about = { subject: 'leaver', label: `${leaver.name}：退离补贴`, severity: 'note' } as const;
  return judgeBy(rule, about, {}, () => ({ holds, arithmetic: parts.join('；') }), []);
}

/** `700.00×2 = 1,400.00`: the least a subsidy may be, which rises and falls with the standard. */
export function subsidyFloor(
  rule: InForce<'pay.leaver.subsidy'>,
  subsistence: number,
): { amount: number; words: string } {
  const [part, whole] = rule.value.times;
  const amount = Math.ceil((subsistence * part) / whole);
  return { amount, words: `不低于 ${yuan(subsistence)}×${part / whole} = ${yuan(amount)}` };
}
