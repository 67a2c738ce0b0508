import { yearOf } from '../../calendar/day.ts';
import type { ReadingId } from '../../rules/reading.ts';
import { type Counted, inSeason } from './counting.ts';
import { type DueFacts, yearsFor } from './judgement.ts';
import type { DueKind, FrequencyRuleInForce } from './kinds.ts';

/** What must be known beside the periods: meetings that do not count, or only for want of a check; holidays not known. */
export function remarksOn(
  due: DueKind,
  rule: FrequencyRuleInForce,
  { span, calendar }: DueFacts,
  { held, not, unchecked }: Counted,
  letter: (id: ReadingId) => string,
): string[] {
  const within = (days: readonly string[]) => days.filter((day) => span.from <= day && day <= span.to);
  const said = (days: readonly string[], words: string) =>
    within(days).length === 0 ? [] : [`${shortly(within(days))} ${words}`];
  const early = held.filter((day) => !inSeason(rule, day, letter));
  return [
    ...said(not, `的不算：${whyNot(due)}。`),
    ...said(
      early,
      `的不算：${rule.citeWords}要在年底开，${letter('D-51') === 'b' ? '10至12月（D-51b）' : '12月（D-51a）'}。`,
    ),
    ...said(unchecked, '只登记了到会，不知应到几人，法定人数未核，暂算作已开；有名册后请另行核对。'),
    ...unknownHolidays(rule, span, calendar),
    ...(rule.readings.includes('D-65') ? ['原文没有次数，是本办公室自定的尺度，只作提醒（D-65a）。'] : []),
    ...(rule.readings.includes('D-154') ? ['“半月谈”是名称，原文只写“定期”，只作提醒（D-154a）。'] : []),
  ];
}

/** The first days, and how many there are. */
function shortly(days: readonly string[]): string {
  const shown = days.slice(0, 5).join('、');
  return days.length > 5 ? `${shown} 等${days.length}次` : shown;
}

function whyNot({ kind, forms }: DueKind): string {
  if (kind === 'appraisal') return '每年要开的是综合评议（种类写在 jwh appraisal open）';
  return forms === null ? '只请部分席位的专题会议' : '到会人数没有达到法定人数';
}

/** Years without an arrangement: weekends are free in any year, the holidays of these are not known. */
function unknownHolidays(rule: FrequencyRuleInForce, span: DueFacts['span'], calendar: DueFacts['calendar']): string[] {
  if (rule.value.per !== 'day' && rule.value.per !== 'week') return [];
  const years = yearsFor(span).filter(
    (one) => !calendar.has(one) && yearOf(span.from) <= one && one <= yearOf(span.to),
  );
  if (years.length === 0) return [];
  return [
    `没有${years.join('、')}年的放假安排，只除去星期六、星期日，放假和调休没有计入。公布后导入：jwh calendar import 文件 --cite 文号`,
  ];
}
