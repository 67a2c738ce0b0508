import { cellText } from '../../sheet/cell.ts';
import type { CellValue, Column, Row } from '../../sheet/sheet.ts';

/** Rows as sentences, a line each, the columns in their order: where another table of the item stands already; names masked by their type. */
export function asLines(columns: readonly Column[], rows: readonly Row[]): string[] {
  return rows.map((row) =>
    columns
      .filter(({ key }) => hasValue(row[key] ?? null))
      .map((column) => `${column.label} ${cellText(column, row[column.key] ?? null)}`)
      .join('，'),
  );
}

function hasValue(value: CellValue): boolean {
  return value !== null && value !== '';
}
