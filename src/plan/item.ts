import type { Day } from '../calendar/day.ts';
import { type ProgressState, resolutionStates, stateOn } from '../resolution/progress_state.ts';
import type { PlanItem } from './store.ts';

export const itemStates = {
  ...resolutionStates,
  open: { label: '未完成' },
  under_way: { label: '进行中' },
  done: { label: '已完成', tone: 'good' },
} as const;

export type ItemState = ProgressState | 'overdue' | 'voided';

/** How an item stands today: by the latest word on it; overdue where its day has passed and it is not done. Pure. */
export function stateOf({ progress, due_day, voided }: PlanItem, today: Day): ItemState {
  if (voided !== null) return 'voided';
  return stateOn(progress.at(-1)?.state ?? 'open', due_day, today);
}

/** Whether something is still to be done. */
export function isWaiting(item: PlanItem, today: Day): boolean {
  return ['open', 'under_way', 'overdue'].includes(stateOf(item, today));
}

/** An item as a row of a table, and as data. */
export function itemRow(item: PlanItem, today: Day) {
  const { period, no, title, person, due_day, progress } = item;
  const last = progress.at(-1);
  return {
    period: period.code,
    no,
    title,
    person,
    due_day,
    state: stateOf(item, today),
    day: last?.day ?? null,
    note: progress.findLast(({ note }) => note !== null)?.note ?? null,
  };
}
