import { addDays } from '../calendar/arithmetic.ts';
import { dayOfMoment, type Moment, minutesBetween, momentOf, shortMoment } from '../calendar/moment.ts';
import { minutesOfDay } from '../calendar/time_of_day.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { whileOpen } from '../proceeding/casework.ts';
import type { Due } from '../proceeding/due.ts';
import { chosen } from '../rules/reading.ts';
import { judgeBy } from '../verdict/verdict.ts';
import { causeCameFirst, type Emergency, onSiteOf, reportsOf } from './emergency.ts';

/** How long the report upward took, or has not come; null where nothing is to be said. */
export interface Delay {
  kind: 'late_report' | 'missing_report';
  minutes: number;
  max: number;
}

/**
 * Whether the report came later than what the office takes for 第一时间 (D-65a: 120 minutes after knowing), or has not come
 * by `now`. Null in time and under D-65b: what has no number is never printed as met. Pure.
 */
export function delayOf(assessment: Assessment, one: Emergency, now: Moment): Delay | null {
  const max = assessment.rule('emergency.first_moment')?.value.max;
  if (max === undefined || chosen('D-65', assessment.choices) === 'b') return null;
  const first = reportsOf(one)[0];
  const minutes = minutesBetween(one.facts.known, first?.at ?? now);
  return minutes <= max ? null : { kind: first === undefined ? 'missing_report' : 'late_report', minutes, max };
}

/** By when the report upward is to be made, by the office's own reminder; nothing once it was made, or under D-65b. Pure. */
export function reportDue(assessment: Assessment, one: Emergency, now: Moment): Due[] {
  const rule = assessment.rule('emergency.first_moment');
  const max = rule?.value.max;
  const over = reportsOf(one).length > 0 || one.steps.some(({ step }) => step === 'closed');
  if (rule === undefined || max === undefined || over || chosen('D-65', assessment.choices) === 'b') return [];
  const { known } = one.facts;
  const until = later(known, max);
  const day = dayOfMoment(until);
  return [
    {
      ...{ code: 'report', label: '报告上级', from: null, nominal: day, advised: day, last: day, done: null },
      words: `${known} 得知，${max} 分钟内 = ${until}（“第一时间”没有分钟数，是办公室自定的提醒）`,
      state: now > until ? 'overdue' : 'open',
      rule: 'emergency.first_moment',
      cite_words: rule.citeWords,
    },
  ];
}

/** So many minutes after a moment. */
function later(moment: Moment, minutes: number): Moment {
  const day = dayOfMoment(moment);
  const all = minutesBetween(momentOf(day, 0), moment) + minutes;
  return momentOf(addDays(day, Math.floor(all / minutesOfDay)), all % minutesOfDay);
}

/** What the place asks of a report (R-JA1-25, R-JA1-80), and the office's own reminder of its pace. Pure. */
export function judgeEmergency(assessment: Assessment, one: Emergency, now: Moment): void {
  const first = reportsOf(one)[0];
  const given = [
    ...(onSiteOf(one) === null ? [] : ['on_site']),
    ...(first === undefined ? [] : ['reported_first', 'facts']),
    ...(causeCameFirst(one) ? [] : ['causes_with_care']),
    ...(one.facts.plan === null ? [] : ['contingency_plan']),
  ];
  const notes = first === undefined ? [] : ['“第一时间”没有分钟数，这里只看报告了没有。'];
  const judged = assessment.complete('emergency.report', { subject: 'report', label: '突发事件的报告', notes }, given);
  whileOpen(judged, first === undefined && delayOf(assessment, one, now) === null);
  judgePace(assessment, one, now);
}

function judgePace(assessment: Assessment, one: Emergency, now: Moment): void {
  const rule = assessment.rule('emergency.first_moment');
  const delay = delayOf(assessment, one, now);
  if (rule === undefined || delay === null) return;
  const { known } = one.facts;
  const first = reportsOf(one)[0];
  const until = first === undefined ? `到 ${shortMoment(now)} 还没有报告` : `${shortMoment(first.at)} 报告`;
  const judged = judgeBy(
    rule,
    { subject: 'first_moment', label: first === undefined ? '漏报' : '迟报', severity: 'warning' },
    assessment.choices,
    () => ({
      holds: false,
      arithmetic: `${shortMoment(known)} 得知，${until}：${delay.minutes} 分钟 > ${delay.max} 分钟`,
    }),
  );
  assessment.add({
    ...judged,
    readings: ['D-65a'],
    others: [],
    notes: ['“第一时间”没有分钟数，分钟数是办公室自定的提醒。'],
    cite: { ...judged.cite, status: 'office' },
  });
}
