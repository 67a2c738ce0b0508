import type { TableBlock } from '../sheet/sheet.ts';
import { type PeriodJudged, periodStates } from './periods.ts';

/** What is due in a period, and how it stands. */
export interface Due {
  /** Stable English code of what is due: `party`, `plan.month`. */
  kind: string;
  /** The same for people. */
  label: string;
  judged: PeriodJudged;
  /** What was done and is not whole: shown in place of 已办. */
  lacking?: readonly object[];
}

/** What is due, a line for each period: what, when, how often, article. */
export function dueTable(due: readonly Due[], empty: string): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'kind', label: '事项', type: 'text' },
      { key: 'period', label: '周期', type: 'text', wide: true },
      { key: 'count', label: '已办', type: 'count' },
      { key: 'at_least', label: '应办', type: 'count' },
      {
        key: 'status',
        label: '状态',
        type: 'state',
        states: { ...periodStates, incomplete: { label: '内容不全', tone: 'warn' } },
      },
      { key: 'due_day', label: '截止', type: 'day' },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: due.map(({ label, judged, lacking = [] }) => ({
      kind: label,
      period: judged.period.words,
      count: judged.count,
      at_least: judged.at_least,
      status: judged.status === 'held' && lacking.length > 0 ? 'incomplete' : judged.status,
      due_day: judged.period.to,
      cite: judged.cite_words,
    })),
    empty,
  };
}

/** The same as data, with codes for what people read in words. */
export function dueRows(due: readonly Due[]): object[] {
  return due.map(({ kind, judged: { period, status, severity, count, at_least, days, arithmetic, rule, cite } }) => ({
    kind,
    period: period.code,
    from: period.from,
    due_day: period.to,
    status,
    severity,
    count,
    at_least,
    days,
    arithmetic,
    rule,
    cite,
  }));
}
