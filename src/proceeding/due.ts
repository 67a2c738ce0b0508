import type { Day } from '../calendar/day.ts';
import type { keys, RuleKey } from '../rules/key.ts';
import { chosen } from '../rules/reading.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { clockOf, type Start, windowOf } from '../verdict/in_time.ts';
import type { Assessment } from './assessment.ts';

type DeadlineKey = { [R in RuleKey]: (typeof keys)[R]['kind'] extends 'deadline' ? R : never }[RuleKey];

/** Something with a day: what is due by when, how that day was reckoned, and whether it was done. */
export interface Due {
  code: string;
  label: string;
  /** The first day it may be done, where the period is a window. */
  from: Day | null;
  /** The day by plain counting. */
  nominal: Day;
  /** The day to act on. */
  advised: Day;
  /** The last day that is in time. */
  last: Day;
  /** `2026-03-20 听证会结束，次日起第7日 = 2026-03-27`. */
  words: string;
  done: Day | null;
  state: DueState;
  rule: RuleKey;
  cite_words: string;
}

export type DueState = 'kept' | 'late' | 'open' | 'overdue';

const dueStates = {
  kept: { label: '按期', tone: 'good' },
  late: { label: '逾期', tone: 'bad' },
  open: { label: '待办' },
  overdue: { label: '已过期', tone: 'bad' },
} as const;

interface What {
  code: string;
  label: string;
  /** The day it was done; null while it is not. */
  done: Day | null;
  today: Day;
}

/** What a period that runs from an event asks for; null where this place has no such rule. */
export function dueWithin(assessment: Assessment, key: DeadlineKey, start: Start, what: What): Due | null {
  const rule = assessment.rule(key);
  if (rule === undefined) return null;
  const letter = (id: Parameters<typeof chosen>[0]) => chosen(id, rule.readings.includes(id) ? assessment.choices : {});
  const { nominal, advised, last, words } = clockOf(rule, start, letter, assessment.calendar);
  return { ...shared(what, last), from: null, nominal, advised, words, rule: key, cite_words: rule.citeWords };
}

/** When notice of a meeting to come is due; null where this place has no such rule. */
export function dueNotice(
  assessment: Assessment,
  key: DeadlineKey,
  doubt: 'D-47' | 'D-50',
  meeting: Day,
  what: What,
): Due | null {
  const rule = assessment.rule(key);
  if (rule === undefined) return null;
  const { from, to, words } = windowOf(rule, doubt, meeting, (id) => chosen(id, assessment.choices));
  const advice = from === to ? '' : `；建议 ${from} 当天，两种读法都满足`;
  return {
    ...shared(what, to),
    from: from === to ? null : from,
    nominal: to,
    advised: from,
    words: `${words}${advice}`,
    rule: key,
    cite_words: rule.citeWords,
  };
}

function shared({ code, label, done, today }: What, last: Day) {
  const state: DueState = done === null ? (today > last ? 'overdue' : 'open') : done > last ? 'late' : 'kept';
  return { code, label, last, done, state };
}

/** Clocks: a line each with its day, and under them how each day was reckoned. */
export function dueBlocks(dues: readonly Due[], title = '期限'): Block[] {
  if (dues.length === 0) return [];
  const reckoned = new Map<string, string[]>();
  for (const { label, words } of dues) reckoned.set(words, [...(reckoned.get(words) ?? []), label]);
  return [
    dueTable(dues, title),
    { kind: 'text', lines: [...reckoned].map(([words, labels]) => `${labels.join('、')}：${words}`) },
  ];
}

/** The day by plain counting; what a day of rest changes is told in the words below. */
function dueTable(dues: readonly Due[], title: string): TableBlock {
  return {
    kind: 'table',
    title,
    ruled: false,
    columns: [
      { key: 'label', label: '事项', type: 'text', wide: true },
      { key: 'nominal', label: '期限', type: 'day', whole: true },
      { key: 'done', label: '办理', type: 'day', whole: true },
      { key: 'state', label: '状态', type: 'state', states: dueStates },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: dues.map(({ label, nominal, done, state, cite_words }) => ({
      label,
      nominal,
      done,
      state,
      cite: cite_words,
    })),
  };
}
