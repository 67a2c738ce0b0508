import { periodOf } from '../../calendar/period.ts';
import { itemRow, itemStates } from '../../plan/item.ts';
import { itemsOf } from '../../plan/store.ts';
import type { Content, Files } from '../sources.ts';

/** The targets of the year and how far they are; who is answerable for them is the plan's business. */
export async function yearlyTargets({ db, quarter, today, publish }: Files): Promise<Content> {
  const items = (await itemsOf(db, periodOf('year', quarter.to))).filter(({ voided }) => voided === null);
  return {
    lines: [],
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '目标', type: 'text', wide: true },
      { key: 'due_day', label: '期限', type: 'day' },
      { key: 'state', label: '进度', type: 'state', states: itemStates },
      { key: 'note', label: '完成情况', type: 'text', wide: true },
    ],
    rows: items
      .map((item) => itemRow(item, today))
      .map(({ no, title, due_day, state, note }) => ({
        no,
        title: publish(title),
        due_day,
        state,
        note: note === null ? null : publish(note),
      })),
  };
}
