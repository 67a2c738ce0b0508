import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { isWaiting, itemRow, itemStates, stateOf } from './item.ts';
import type { PlanItem } from './store.ts';

/**
 * The items of a plan, a line each; what was taken back keeps its number and says so. Items of several plans, whose numbers
 * begin anew in each, say to which they belong.
 */
export function itemTable(items: readonly PlanItem[], today: Day, title?: string): TableBlock {
  const several = new Set(items.map(({ period }) => period.code)).size > 1;
  return {
    kind: 'table',
    ...(title === undefined ? {} : { title }),
    columns: [
      ...(several ? [{ key: 'period', label: '计划', type: 'text' as const, whole: true }] : []),
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'person', label: '负责', type: 'text' },
      { key: 'due_day', label: '期限', type: 'day' },
      { key: 'state', label: '状态', type: 'state', states: itemStates },
      { key: 'note', label: '完成情况', type: 'text' },
    ],
    rows: items.map((item) => {
      const { period, no, title: what, person, due_day, state, note } = itemRow(item, today);
      const row = { no, title: what, person: person ?? '', due_day, state, note: note ?? '' };
      return several ? { period, ...row } : row;
    }),
    empty: '没有计划。',
  };
}

/** `共 5 项，已完成 3 项，还有 2 项`. */
export function countBlock(items: readonly PlanItem[], today: Day): Block {
  const standing = items.filter(({ voided }) => voided === null);
  const done = standing.filter((item) => stateOf(item, today) === 'done').length;
  const waiting = standing.filter((item) => isWaiting(item, today)).length;
  return { kind: 'text', lines: [`共 ${standing.length} 项，已完成 ${done} 项，还有 ${waiting} 项。`] };
}

/** The answer every verb on one plan gives. */
export function planAnswer(period: Period, items: readonly PlanItem[], today: Day) {
  return {
    sheet: {
      title: `${period.words}工作计划`,
      blocks: [itemTable(items, today), ...(items.length === 0 ? [] : [countBlock(items, today)])],
    },
    record: {
      period: period.code,
      from: period.from,
      to: period.to,
      items: items.map((item) => {
        const { period: _period, ...row } = itemRow(item, today);
        return { ...row, voided: item.voided, progress: item.progress };
      }),
    },
  };
}
