import { cellData } from './cell.ts';
import { type CellValue, mainTable, type Sheet } from './sheet.ts';

/** The rows of the sheet's main table as data, masked by cell type; an empty list keeps its shape. */
export function sheetRows(sheet: Sheet): Record<string, CellValue>[] {
  const table = mainTable(sheet);
  if (table === undefined) return [];
  return table.rows.map((row) => {
    const told: Record<string, CellValue> = {};
    for (const column of table.columns) told[column.key] = cellData(column, row[column.key] ?? null);
    return told;
  });
}
