import type { TableBlock } from '../sheet/sheet.ts';
import { matterClasses, matterStates } from './matter.ts';
import type { RaisedMatter } from './raised.ts';

/** The matters a record has raised, with how far they are. */
export function raisedTable(title: string, matters: readonly RaisedMatter[]): TableBlock {
  const classes = Object.fromEntries(Object.entries(matterClasses).map(([code, label]) => [code, { label }]));
  return {
    kind: 'table',
    title,
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'class', label: '类别', type: 'state', states: classes },
      { key: 'title', label: '事由', type: 'text', wide: true },
      { key: 'responsible', label: '负责人', type: 'text' },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'state', label: '状态', type: 'state', states: matterStates },
    ],
    rows: matters.map((one) => ({ ...one })),
  };
}
