import { stringify } from 'csv-stringify/sync';
import { yuan } from '../base/money.ts';
import { cellText, printable } from './cell.ts';
import { type CellValue, type Column, mainTable, type Sheet } from './sheet.ts';

/**
 * The main table as CSV: UTF-8 with BOM, so that spreadsheets read Chinese, headings in Chinese.
 * Text that a spreadsheet would take for a formula is prefixed with an apostrophe; numbers are left alone.
 */
export function writeCsv(sheet: Sheet): string {
  const table = mainTable(sheet);
  const columns = table?.columns ?? [];
  const rows = [...(table?.rows ?? []), ...(table?.total === undefined ? [] : [table.total])];
  return stringify(
    [
      columns.map(({ label }) => guarded(printable(label))),
      ...rows.map((row) => columns.map((c) => plain(c, row[c.key] ?? null))),
    ],
    { bom: true, record_delimiter: 'windows' },
  );
}

function plain(column: Column, value: CellValue): string {
  if (value === null) return '';
  if (column.type === 'count') return String(value);
  if (column.type === 'money') return yuan(value as number).replaceAll(',', '');
  return guarded(cellText(column, value));
}

function guarded(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
