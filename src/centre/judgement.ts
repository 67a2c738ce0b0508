import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Recorded } from './staff.ts';

/**
 * Whether the committee's director heads the centre (长春 五(二), R-CC-05-1); null where this place has no such rule, and
 * where no director is on file. Pure.
 */
export function judgeHead(book: Rulebook, day: Day, head: string, directors: readonly string[]): Judged | null {
  const rule = book.find('centre.director', day);
  if (rule === undefined || directors.length === 0) return null;
  const holds = directors.includes(head);
  return judgeBy(rule, { subject: 'head', label: '中心主任' }, book.choices(day), () => ({
    holds,
    arithmetic: `中心主任${head}，居委会主任${directors.join('、')}`,
  }));
}

/**
 * Whether all three parties assessed the centre in a year (长春 五(二), R-CC-05-3); the text has no period, a year is taken.
 * Null where this place has no such rule. Pure.
 */
export function judgeAssessments(book: Rulebook, year: number, by: readonly string[], day: Day): Judged | null {
  const rule = book.find('centre.assessment', day);
  if (rule === undefined) return null;
  const missing = rule.value.fields.filter(({ code }) => !by.includes(code));
  const [has, all] = [rule.value.fields.length - missing.length, rule.value.fields.length];
  const notes = ['原文没有写多久一次，按每年。'];
  return judgeBy(rule, { subject: `assessment:${year}`, label: `${year}年考核`, notes }, book.choices(day), () => ({
    holds: missing.length === 0,
    arithmetic:
      missing.length === 0 ? `${has} = ${all}` : `${has} < ${all}，缺${missing.map(({ title }) => title).join('、')}`,
  }));
}

/** Whether source and duty of somebody on the staff are on file (长春 五(一)(二), R-CC-05-7); null without a rule. Pure. */
export function judgeStaff(book: Rulebook, { name, given }: Recorded, day: Day): Judged | null {
  const rule = book.find('centre.staff', day);
  if (rule === undefined) return null;
  const missing = rule.value.fields.filter(({ code }) => !given.includes(code));
  return judgeBy(rule, { subject: `staff:${name}`, label: `${name}的来源和职责` }, book.choices(day), () => ({
    holds: missing.length === 0,
    arithmetic: missing.length === 0 ? '都有' : `缺${missing.map(({ title }) => title).join('、')}`,
  }));
}
