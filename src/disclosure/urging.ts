import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Placed } from '../command/posted/leaks.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** Whom the committee urges to publish to the owners (幸福 第十三条). */
export const urgedBodies = { owners: '业主委员会', property: '物业公司' } as const;
export type UrgedBody = keyof typeof urgedBodies;

/** What is kept of an urging; the texts of its items are those of the place's rule, or the office's own words. */
export interface Urging {
  kind: UrgedBody;
  to: string;
  items: string[];
  due_day: Day;
}

/** What of an urging is written freely and stands in its letter. */
export function urgedTexts({ to, items }: Pick<Urging, 'to' | 'items'>): Placed[] {
  return [['名称', to], ...items.map((one, at): Placed => [`第${at + 1}项内容`, one])];
}

export interface UrgingRow {
  number: string;
  day: Day;
  kind: UrgedBody;
  to: string;
  items: string;
  due_day: Day;
  answered_on: Day | null;
  answer: string | null;
  /** Days past the day without an answer; null once there is one, or while it is in time. */
  overdue: number | null;
}

/** An urging as it stands on a day. Pure. */
export function urgingRow({ number, day, facts, steps }: Proceeding<Urging>, today: Day): UrgingRow {
  const answered = steps.findLast(({ step, fallen }) => step === 'answered' && fallen === null);
  const { kind, to, items, due_day } = facts;
  return {
    ...{ number, day, kind, to, due_day, items: items.join('、') },
    answered_on: answered?.day ?? null,
    answer: answered === undefined ? null : String(answered.content.text),
    overdue: answered === undefined && today > due_day ? daysBetween(due_day, today) : null,
  };
}
