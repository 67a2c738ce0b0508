import { isPrivate } from './cell.ts';
import type { Block, CellType, CellValue, Row, Sheet, TableBlock } from './sheet.ts';

/** How a private value is shown: masked the office's way, or in full where somebody gave a reason. */
export type Shown = (type: CellType, value: string) => string;

/** Whether a sheet has private cells at all; most have none, and need nothing settled. */
export function holdsPrivate({ blocks }: Pick<Sheet, 'blocks'>): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table') return block.columns.some(isPrivate);
    return block.kind === 'fields' && block.fields.some(isPrivate);
  });
}

/** The sheet with its private cells settled as plain text, once for every writer. Pure. */
export function settled(sheet: Sheet, show: Shown): Sheet {
  return { ...sheet, blocks: sheet.blocks.map((block) => settledBlock(block, show)) };
}

/** The same for a table that stands alone. */
export function settledTable(table: TableBlock, show: Shown): TableBlock {
  const secret = table.columns.filter(isPrivate);
  if (secret.length === 0) return table;
  const columns = table.columns.map((column) => (isPrivate(column) ? { ...column, type: 'text' as const } : column));
  const settledRow = (row: Row): Row => {
    const told = { ...row };
    for (const { key, type } of secret) told[key] = shownValue(type, row[key] ?? null, show);
    return told;
  };
  return { ...table, columns, rows: table.rows.map(settledRow) };
}

function settledBlock(block: Block, show: Shown): Block {
  if (block.kind === 'table') return settledTable(block, show);
  if (block.kind !== 'fields') return block;
  const fields = block.fields.map((field) =>
    isPrivate(field) ? { ...field, type: 'text' as const, value: shownValue(field.type, field.value, show) } : field,
  );
  return { ...block, fields };
}

function shownValue(type: CellType, value: CellValue, show: Shown): CellValue {
  return value === null ? null : show(type, String(value));
}
