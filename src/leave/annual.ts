import { dayCount } from '../attendance/spell.ts';
import { daysBetween } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { InForce } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { stepAt } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

export interface AnnualRules {
  days: InForce<'leave.annual.days'>;
  newcomer: InForce<'leave.annual.newcomer'> | undefined;
  personal: InForce<'leave.annual.personal'> | undefined;
  sick: InForce<'leave.annual.sick'> | undefined;
}

/** What annual leave of a year rests on. */
export interface AnnualFacts {
  year: number;
  /** The day up to which working years are counted. */
  on: Day;
  work_since: Day | undefined;
  hired_on: Day | undefined;
  /** Half-days of personal leave in the year that cost no pay. */
  paidPersonal: number;
  /** Whether the place says which personal leave costs its pay; where it does not, all of it is taken as paid. */
  isPayKnown: boolean;
  /** Calendar days of sick leave in the year. */
  sickDays: number;
}

/** What a year gives somebody. */
export interface Entitlement {
  /** Full working years; null where it is not on file since when the person has worked. */
  years: number | null;
  /** Whole days; null where they cannot be known. */
  days: number | null;
  arithmetic: string;
  judged: readonly Judged[];
}

/**
 * Annual leave of a year by working years (年休假条例: 5, 10, 15 days), in part for those who came during the year
 * (年休假实施办法 第五条), none where personal or sick leave excludes it. Pure.
 */
export function entitlementOf(facts: AnnualFacts, rules: AnnualRules): Entitlement {
  const { year, on, work_since, hired_on } = facts;
  if (work_since === undefined) {
    return { years: null, days: null, arithmetic: '没有登记参加工作的日期，年休假天数不知道', judged: [] };
  }
  const years = fullYears(work_since, on);
  const whole = stepAt(rules.days.value, years);
  const words = `${work_since} 参加工作，到 ${on} 累计 ${years} 年`;
  if (hired_on !== undefined && yearOf(hired_on) > year) {
    return { years, days: 0, arithmetic: `${words}；${hired_on} 才到本居委会`, judged: [] };
  }
  if (whole === 0) return { years, days: 0, arithmetic: `${words}，不满1年`, judged: [] };
  const judged = exclusions(facts, years, rules);
  if (judged.some(({ holds }) => !holds)) {
    return { years, days: 0, arithmetic: `${words}，${whole} 天；当年不享受`, judged };
  }
  const part = partOfYear(facts, whole, rules.newcomer);
  return { years, days: part.days, arithmetic: `${words}，${whole} 天${part.words}`, judged };
}

function partOfYear(
  { year, hired_on }: AnnualFacts,
  whole: number,
  rule: AnnualRules['newcomer'],
): { days: number; words: string } {
  if (rule === undefined || hired_on === undefined || yearOf(hired_on) !== year) return { days: whole, words: '' };
  const remaining = daysBetween(hired_on, `${year}-12-31`) + 1;
  const [part, all] = rule.value.times;
  const days = Math.floor((remaining * whole * part) / all);
  const exact = ((remaining * whole * part) / all).toFixed(2);
  return {
    days,
    words: `；${hired_on} 新进，当年剩余 ${remaining} 个日历天，${remaining}×${whole}÷${all} = ${exact}，取 ${days} 天（${rule.citeWords}）`,
  };
}

function exclusions(facts: AnnualFacts, years: number, rules: AnnualRules): Judged[] {
  return [
    ...(rules.personal === undefined ? [] : [judgePersonal(facts, rules.personal)]),
    ...(rules.sick === undefined ? [] : [judgeSick(facts, years, rules.sick)]),
  ];
}

function judgePersonal({ paidPersonal, isPayKnown }: AnnualFacts, rule: InForce<'leave.annual.personal'>): Judged {
  const reached = isWithin(rule.value, paidPersonal / 2);
  const notes = isPayKnown || paidPersonal === 0 ? [] : ['本地没有事假扣工资的规定，事假都按没有扣工资计，请核对。'];
  const about = { subject: 'personal', label: '事假与年休假', severity: 'note' as const, notes };
  const arithmetic = `没有扣工资的事假 ${dayCount(paidPersonal)} ${reached ? '≥' : '<'} ${rule.value.min ?? 0} 天`;
  return judgeBy(rule, about, {}, () => ({ holds: !reached, arithmetic }), []);
}

/** Days of a month of sick leave: no text says how many, and the answer says so. */
const daysOfMonth = 30;

function judgeSick({ sickDays }: AnnualFacts, years: number, rule: InForce<'leave.annual.sick'>): Judged {
  const months = stepAt(rule.value, years);
  const reached = months > 0 && sickDays >= months * daysOfMonth;
  const notes = sickDays === 0 ? [] : [`病假按每月${daysOfMonth}个日历天折算（条文没有写折算办法，推定）。`];
  const about = { subject: 'sick', label: '病假与年休假', severity: 'note' as const, notes };
  const arithmetic = `病假 ${sickDays} 个日历天 ${reached ? '≥' : '<'} ${months} 个月×${daysOfMonth}`;
  return judgeBy(rule, about, {}, () => ({ holds: !reached, arithmetic }), []);
}

/** Full years from one day to another. */
export function fullYears(from: Day, to: Day): number {
  return yearOf(to) - yearOf(from) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
