import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** A problem that came up on a day, of a patrol or of the work log. */
export interface Problem {
  from: Day;
  /** The last day that still is the same day: the next one where it came up after midnight of a patrol. */
  last: Day;
  solved_on: Day | null;
  /** The day it was sent on, and to whom. */
  reported_on: Day | null;
  reported_to: string | null;
}

/**
 * “当天问题当天解决，不能解决的问题报送相关部门或网格工作站” (静安 附件3 二, R-JA3-2): solved on the day, or sent on at any time — the
 * text has no day for that. One that is open on its own day is judged when that day is over. Null where this place has no
 * such rule. Pure.
 */
export function judgeSameDay(
  book: Rulebook,
  { from, last, solved_on, reported_on, reported_to }: Problem,
  about: { subject: string; label: string },
  today: Day,
): Judged | null {
  const rule = book.find('worklog.problems', from);
  if (rule === undefined) return null;
  if (solved_on === null && reported_on === null && today <= last) return null;
  return judgeBy(rule, about, book.choices(from), () => {
    if (solved_on !== null && solved_on <= last) return { holds: true, arithmetic: `${solved_on}当天解决` };
    if (reported_on !== null) {
      return { holds: true, arithmetic: `当天没有解决，${reported_on}报送${reported_to ?? ''}` };
    }
    if (solved_on === null) return { holds: false, arithmetic: openWords(last, today) };
    const late = daysBetween(last, solved_on);
    return { holds: false, arithmetic: `${last}发现，${solved_on}解决，晚${late}天，没有报送` };
  });
}

/** `22天没有解决也没有上报（2026-10-09至2026-10-31）` */
export function openWords(found: Day, today: Day): string {
  return `${daysBetween(found, today)}天没有解决也没有上报（${found}至${today}）`;
}
