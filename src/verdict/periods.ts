import type { Citation } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type CalendarPer, type Period, periodOf } from '../calendar/period.ts';
import type { InForce } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';
import type { Per } from '../rules/value.ts';
import type { Severity } from './verdict.ts';

/** Done often enough; not yet, but the period still runs or is to come; not done in time. */
export type PeriodStatus = 'held' | 'due' | 'missed';

export const periodStates = {
  held: { label: '已办', tone: 'good' },
  due: { label: '待办' },
  missed: { label: '未办', tone: 'bad' },
} as const;

/** What a rule of the kind `frequency` asks of one period of the calendar, and what was done. */
export interface PeriodJudged {
  period: Period;
  status: PeriodStatus;
  /** How weighty it is where the period is missed: 应当 an error, 原则上 a warning. */
  severity: Severity;
  /** How often it was done in the period, and how often it must be. */
  count: number;
  at_least: number;
  /** The days it was done on, in order. */
  days: Day[];
  /** `2 ≥ 1`, `0 < 1`. */
  arithmetic: string;
  rule: RuleKey;
  cite: Citation;
  cite_words: string;
}

/** A rule of the kind `frequency`, as far as it is needed here. */
export type FrequencyRule = Pick<InForce, 'key' | 'cite' | 'citeWords' | 'force'> & {
  value: { per: Per; atLeast: number };
};

/**
 * Judges one period: held, due until its last day, missed after it. Pure.
 * @param done the days on which it was done; others than those of the period are passed over.
 */
export function judgePeriod(period: Period, rule: FrequencyRule, done: readonly Day[], today: Day): PeriodJudged {
  const days = done.filter((day) => period.from <= day && day <= period.to).sort();
  const atLeast = rule.value.atLeast;
  const enough = days.length >= atLeast;
  return {
    period,
    status: enough ? 'held' : today <= period.to ? 'due' : 'missed',
    severity: rule.force === 'must' ? 'error' : 'warning',
    count: days.length,
    at_least: atLeast,
    days,
    arithmetic: `${days.length} ${enough ? '≥' : '<'} ${atLeast}`,
    rule: rule.key,
    cite: rule.cite,
    cite_words: rule.citeWords,
  };
}

/**
 * Judges every period of the calendar that touches the days `from`–`to`, each by the rule in force on its first day: a
 * period goes on under the rule it began with, and one that began before there was a rule owes nothing (N9, D-30 a).
 * @param ruleOn the rule in force on a day; undefined where there is none or it counts by terms of office.
 * @param isOwed false for periods that owe nothing though the rule holds (a week without a working day); they are left out.
 */
export function judgePeriods(
  span: { from: Day; to: Day; today: Day },
  ruleOn: (day: Day) => FrequencyRule | undefined,
  done: readonly Day[],
  isOwed: (period: Period) => boolean = () => true,
): PeriodJudged[] {
  const all: PeriodJudged[] = [];
  let at = span.from;
  while (at <= span.to) {
    const per = ruleOn(at)?.value.per;
    if (per === undefined || per === 'term') {
      at = addDays(at, 1);
      continue;
    }
    const period = periodOf(per as CalendarPer, at);
    const rule = ruleOn(period.from);
    if (rule?.value.per === per && isOwed(period)) all.push(judgePeriod(period, rule, done, span.today));
    at = addDays(period.to, 1);
  }
  return all;
}
