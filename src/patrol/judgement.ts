import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { doubledMinutes, minutesWords, walkedMinutes } from './minutes.ts';
import { type Finding, minutesPerDay, type Patrol } from './patrol.ts';
import { judgeSameDay, openWords } from './same_day.ts';

/** The time walked on a day, held against the rule. */
export interface DayJudged {
  judged: Judged;
  minutes: number;
  /** Minutes that are missing; 0 where it is enough. */
  short: number;
}

/**
 * The sum of a day's patrols against the time a day needs (静安 附件1 §2.4.2, R-JA1-11); null where this place asks for none.
 * The day is for the caller to have found open.
 */
export function judgeMinutes(book: Rulebook, day: Day, patrols: readonly Patrol[], today: Day): DayJudged | null {
  const rule = book.find('patrol.minutes', day);
  if (rule === undefined) return null;
  const times = patrols.flatMap((patrol) => patrol.times);
  const minutes = walkedMinutes(times);
  const { min, above } = rule.value;
  const needed = min ?? (above === undefined ? 0 : above + 1);
  const short = Math.max(0, needed - minutes);
  const doubled = doubledMinutes(times);
  const notes = [
    ...(doubled === 0 ? [] : [`${day}有${doubled}分钟是同时巡查的，只算一次。`]),
    ...(short > 0 && day === today ? [`${day}还没有过完，还差${short}分钟。`] : []),
  ];
  const sign = short > 0 ? '<' : '≥';
  const said = `${minutesWords(times)} ${sign} ${needed}${short > 0 ? `，差${short}分钟` : ''}`;
  const about = { subject: `day:${day}`, label: `${day}巡查时间`, notes };
  const judged = judgeBy(rule, about, book.choices(day), () => ({
    holds: isWithin(rule.value, minutes),
    arithmetic: said,
  }));
  return { judged, minutes, short };
}

/** Whether somebody beside the staff went along (静安 附件3 一, R-JA3-1); null where no rule asks or nobody can tell. */
export function judgeTeam(book: Rulebook, { day, outside, team }: Patrol): Judged | null {
  const rule = book.find('patrol.team', day);
  if (rule === undefined || outside === null) return null;
  const about = { subject: 'team', label: '联勤队伍' };
  return judgeBy(rule, about, book.choices(day), () => ({
    holds: outside.length > 0,
    arithmetic: outside.length > 0 ? `工作人员之外有${outside.join('、')}` : `${team.join('、')}都是工作人员`,
  }));
}

/** The last day that still is the day a finding was made: a patrol after midnight belongs to two. */
function lastDayOf({ day, times }: Patrol): Day {
  return times.some(({ to }) => to > minutesPerDay) ? addDays(day, 1) : day;
}

/**
 * What should have become of a finding by `today`: solved the same day or sent on (静安 附件3 二, R-JA3-2); else reported and
 * followed up (静安 附件1 §2.4.4, R-JA1-12); the community told (团结路 四(二)). Nothing is asked on the day itself.
 */
export function judgeFinding(book: Rulebook, patrol: Patrol, finding: Finding, today: Day): Judged[] {
  const last = lastDayOf(patrol);
  if (finding.solved_on === null && finding.reported_on === null && today <= last) return [];
  return [
    judgeSameDay(book, { from: patrol.day, last, ...finding }, about(finding, '当天的处理', 'same_day'), today),
    judgeFollowUp(book, patrol, finding, today),
    judgeContact(book, patrol, finding, today),
  ].filter((judged) => judged !== null);
}

function judgeFollowUp(book: Rulebook, patrol: Patrol, finding: Finding, today: Day): Judged | null {
  const rule = book.find('patrol.follow_up', patrol.day);
  if (rule === undefined) return null;
  const { solved_on, reported_on, followed_up_on } = finding;
  const waiting = reported_on !== null && followed_up_on === null && solved_on === null;
  const what = {
    ...about(finding, '上报和反馈', 'follow_up'),
    ...(waiting ? { severity: 'warning' as const, notes: ['跟踪反馈的期限原文没有写。'] } : {}),
  };
  return judgeBy(rule, what, book.choices(patrol.day), () => {
    if (solved_on !== null) return { holds: true, arithmetic: `${solved_on} 解决` };
    if (reported_on === null) return { holds: false, arithmetic: openWords(lastDayOf(patrol), today) };
    if (followed_up_on !== null) return { holds: true, arithmetic: `${reported_on} 上报，${followed_up_on} 反馈` };
    return {
      holds: false,
      arithmetic: `${daysBetween(reported_on, today)}天没有反馈（${reported_on}上报）`,
    };
  });
}

function judgeContact(book: Rulebook, patrol: Patrol, finding: Finding, today: Day): Judged | null {
  const rule = book.find('patrol.contact', patrol.day);
  if (rule === undefined) return null;
  const { solved_on, reported_on, reported_to } = finding;
  return judgeBy(rule, about(finding, '与社区联系', 'contact'), book.choices(patrol.day), () => {
    if (reported_on !== null) return { holds: true, arithmetic: `${reported_on} 报${reported_to ?? ''}` };
    if (solved_on !== null) return { holds: true, arithmetic: `${solved_on} 解决` };
    return { holds: false, arithmetic: openWords(lastDayOf(patrol), today) };
  });
}

function about({ no }: Finding, what: string, code: string) {
  return { subject: `finding:${no}:${code}`, label: `问题${no}${what}` };
}
