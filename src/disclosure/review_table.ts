import type { TableBlock } from '../sheet/sheet.ts';
import type { DisclosedItem } from './disclosed.ts';
import type { Review } from './version_store.ts';

const results = { passed: { label: '通过', tone: 'good' }, returned: { label: '退回', tone: 'bad' } } as const;

/** 逐项审核签字表: each item with everybody who has looked at it; one nobody has looked at stands alone. */
export function reviewTable(items: readonly DisclosedItem[], reviews: readonly Review[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'no', label: '项', type: 'count' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'result', label: '审核', type: 'state', states: results },
      { key: 'name', label: '签字', type: 'text' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'note', label: '理由', type: 'text' },
    ],
    rows: items.flatMap(({ no, code, title }) => {
      const own = reviews.filter(({ item }) => item === code);
      const rows = own.length === 0 ? [{ result: null, name: null, day: null, note: null }] : own;
      return rows.map(({ result, name, day, note }) => ({ no, title, result, name, day, note }));
    }),
  };
}
