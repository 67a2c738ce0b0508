import type { Column, Row, TableBlock } from '../sheet/sheet.ts';

/** How every room tells what was judged, a line each: what, result, arithmetic, article. `states` are the room's results. */
export function verdictFrame(states: NonNullable<Column['states']>, rows: readonly Row[], title?: string): TableBlock {
  return {
    kind: 'table',
    ...(title === undefined ? {} : { title }),
    ruled: false,
    columns: [
      { key: 'subject', label: '判断事项', type: 'text' },
      { key: 'result', label: '结果', type: 'state', states },
      { key: 'arithmetic', label: '计算', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows,
  };
}
