import type { TableBlock } from '../sheet/sheet.ts';
import { progressStates } from './progress_state.ts';
import type { Progress } from './progress_store.ts';

/** How a resolution was carried out, word by word. */
export function progressTable(all: readonly Progress[]): TableBlock {
  return {
    kind: 'table',
    title: '落实',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'state', label: '状态', type: 'state', states: progressStates },
      { key: 'due_day', label: '期限', type: 'day' },
      { key: 'person', label: '负责', type: 'text' },
      { key: 'note', label: '说明', type: 'text', wide: true },
    ],
    rows: all.map(({ day, state, due_day, person, note }) => ({ day, state, due_day, person, note })),
  };
}
