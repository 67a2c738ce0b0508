import Table from 'cli-table3';
import width from 'fast-string-width';
import { cellText, cellTone, isRightAligned } from '../cell.ts';
import type { CellValue, Column, Row, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** Columns keep at least this width before they are narrowed further. */
const narrowest = 4;

/** A table for the terminal, no wider than `limit` columns where its columns allow it. */
export function tableLines(block: TableBlock, limit: number, paint: Paint): string[] {
  const { columns } = block;
  const ruled = block.ruled ?? true;
  const rows = [...block.rows, ...(block.total === undefined ? [] : [block.total])];
  const texts = rows.map((row) => columns.map((column) => cellText(column, row[column.key] ?? null)));
  const widths = share(columns, texts, limit - chrome(columns.length), ruled);
  const table = new Table({
    head: ruled ? columns.map(({ label }, i) => paint.strong(wrap(label, widths[i] ?? 1).join('\n'))) : [],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map((column) => (isRightAligned(column) ? 'right' : 'left')),
    chars: lines,
  });
  rows.forEach((row, at) => {
    table.push(columns.map((column, i) => cell(column, row, wrap(texts[at]?.[i] ?? '', widths[i] ?? 1), paint)));
  });
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function cell(column: Column, row: Row, lines: string[], paint: Paint): string {
  const tone = cellTone(column, (row[column.key] ?? null) as CellValue);
  return tone === undefined ? lines.join('\n') : lines.map((line) => paint.tone(tone, line)).join('\n');
}

/** Widths of the columns: as wide as their content; what is too much is taken from the wide ones, then from the widest. */
function share(columns: readonly Column[], texts: string[][], room: number, ruled: boolean): number[] {
  const natural = columns.map(({ label }, i) =>
    Math.max(ruled ? width(label) : 1, ...texts.map((row) => width(row[i] ?? '')), 1),
  );
  const widths = [...natural];
  let excess = widths.reduce((sum, w) => sum + w, 0) - room;
  const wide = columns.flatMap((column, i) => (column.wide ? [i] : []));
  for (const candidates of [wide, columns.flatMap(({ whole }, i) => (whole ? [] : [i]))]) {
    while (excess > 0) {
      const widest = candidates.reduce(
        (best, i) => ((widths[i] ?? 0) > (widths[best] ?? 0) ? i : best),
        candidates[0] ?? -1,
      );
      const floor = candidates === wide ? 16 : narrowest;
      if (widest < 0 || (widths[widest] ?? 0) <= floor) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      excess -= 1;
    }
  }
  return widths;
}

/** Columns stand two spaces apart: at 80 columns there is no room for boxes. */
const gap = 2;

function chrome(columns: number): number {
  return (columns - 1) * gap;
}

/** No lines but one under the head. */
const lines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(gap),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};
