import { cellText } from './cell.ts';
import { type Shown, settled } from './settled.ts';
import type { Block, CellValue, Column, TableBlock } from './sheet.ts';

type Line = Record<'part' | 'item' | 'value', string> & { no: number | null };

/** A page of several blocks as one table, a line for each thing said on it, as a spreadsheet wants it. */
export function pageTable(title: string, blocks: readonly Block[], show: Shown): TableBlock {
  const plain = settled({ title, blocks: [...blocks] }, show);
  return {
    kind: 'table',
    columns: [
      { key: 'part', label: '部分', type: 'text' },
      { key: 'no', label: '序号', type: 'count' },
      { key: 'item', label: '项目', type: 'text' },
      { key: 'value', label: '内容', type: 'text' },
    ],
    rows: plain.blocks.flatMap((block) => linesOf(block, title)),
  };
}

function linesOf(block: Block, page: string): Line[] {
  if (block.kind === 'fields') {
    const part = block.title ?? page;
    return block.fields.map((field) => ({ part, no: null, item: field.label, value: said(field, field.value) }));
  }
  if (block.kind === 'text')
    return block.lines.map((value) => ({ part: block.title ?? '说明', no: null, item: '', value }));
  if (block.kind !== 'table') return [];
  const { title = page, columns, rows } = block;
  return rows.flatMap((row, at) =>
    columns.map((column) => ({
      ...{ part: title, no: at + 1, item: column.label },
      value: said(column, row[column.key] ?? null),
    })),
  );
}

function said(column: Pick<Column, 'type' | 'states'>, value: CellValue): string {
  return value === null ? '' : cellText(column, value);
}
