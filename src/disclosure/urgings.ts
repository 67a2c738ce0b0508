import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { listProceedings } from '../proceeding/store.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { type Urging, type UrgingRow, urgedBodies, urgingRow } from './urging.ts';

export const urgings = verb<{ year?: string; open?: boolean }>({
  options: [
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--open', text: '只列还没有答复的' },
  ],
  examples: ['jwh disclose urgings', 'jwh disclose urgings --open'],
  async run(context, _args, { year, open = false }) {
    const found = await listProceedings<Urging>(await context.read(), ['disclosure_urging'], {
      year: year === undefined ? undefined : readYear(year, context.today),
    });
    const rows = found.filter(({ voided }) => voided === null).map((one) => urgingRow(one, context.today));
    return {
      sheet: {
        title: '督促业委会、物业公开',
        blocks: [urgingTable(open ? rows.filter(({ answered_on }) => answered_on === null) : rows)],
      },
    };
  },
});

export function urgingTable(rows: readonly UrgingRow[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '发出', type: 'day', whole: true },
      {
        key: 'kind',
        label: '对象',
        type: 'state',
        states: Object.fromEntries(Object.entries(urgedBodies).map(([code, label]) => [code, { label }])),
      },
      { key: 'to', label: '名称', type: 'text' },
      { key: 'items', label: '督促公开', type: 'text', wide: true },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'answered_on', label: '答复', type: 'day', whole: true },
      { key: 'answer', label: '内容', type: 'text', wide: true },
      { key: 'overdue', label: '逾期（天）', type: 'count' },
    ],
    rows: rows.map((one) => ({ ...one })),
    empty: '没有督促过。',
  };
}
