import type { Day } from '../../calendar/day.ts';
import type { PeriodJudged } from '../../verdict/periods.ts';

/** `not_due`: the rule holds, but this period asks for nothing (a week without a working day). */
export type DueState = 'held' | 'due' | 'missed' | 'not_due';

export const dueStates = {
  held: { label: '已开', tone: 'good' },
  due: { label: '待开', tone: 'warn' },
  missed: { label: '未开', tone: 'bad' },
  not_due: { label: '不要求', tone: 'quiet' },
} as const;

/** One period of one kind: how often it was held, whether that is enough, by which article. */
export interface DuePeriod
  extends Pick<PeriodJudged, 'count' | 'at_least' | 'severity' | 'rule' | 'cite' | 'cite_words'> {
  /** `2026H1`, `2026-W37`, `2026-09`, and for a gap between two meetings `2026-01-05/2026-07-05`. */
  period: string;
  words: string;
  from: Day;
  to: Day;
  state: DueState;
  days: Day[];
  /** Working days without their meeting, where the days of a month are told together. */
  missing: Day[];
  notes: string[];
}

/** A period of the calendar as a row. */
export function asRow({ period, status, ...judged }: PeriodJudged): DuePeriod {
  const { count, at_least, severity, rule, cite, cite_words, days } = judged;
  return {
    period: period.code,
    words: period.words,
    from: period.from,
    to: period.to,
    state: status,
    ...{ count, at_least, days, severity, rule, cite, cite_words },
    missing: [],
    notes: [],
  };
}
