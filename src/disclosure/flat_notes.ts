import { dayWords } from '../calendar/day.ts';
import type { Row } from '../sheet/sheet.ts';
import { changeTable } from './changes.ts';
import { type Later, laterWords } from './version_sheet.ts';
import type { Version } from './version_store.ts';

/** What a version says at its head, as rows of the table for spreadsheets: that another corrects it, and what it corrects itself. */
export function flatNotes({ version, day, reason, content }: Version, later: Later): Row[] {
  const line = (row: number | null, column: string, text: string): Row => ({
    ...{ no: null, item: '更正', row, column, text, amount: null },
  });
  const { columns, rows } = changeTable(content.changes);
  return [
    ...(later === undefined ? [] : [line(null, '现行版', laterWords(later))]),
    ...(reason === null
      ? []
      : [
          line(null, '版', `第${version}版，${dayWords(day)}`),
          line(null, '理由', reason),
          ...rows.flatMap((row, at) => columns.map(({ key, label }) => line(at + 1, label, String(row[key] ?? '')))),
        ]),
  ];
}
