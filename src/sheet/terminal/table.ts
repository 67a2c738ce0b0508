import { cellText, cellTone, isRightAligned } from '../cell.ts';
import type { CellValue, Column, Row, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns keep at least this width before they are narrowed further. */
const narrowest = 4;

/** What both kinds of table begin with: the text of every cell, wrapped to columns that fit into `limit`. */
export function layOut({ columns, rows, total, ruled = true }: TableBlock, limit: number) {
  const all = [...rows, ...(total === undefined ? [] : [total])];
  const texts = all.map((row) => columns.map((column) => cellText(column, row[column.key] ?? null)));
  const widths = share(columns, texts, limit - chrome(columns.length), ruled);
  return { rows: all, widths, body: texts.map((row) => row.map((text, i) => wrap(text, widths[i] ?? 1))) };
}

/** A ruled table for the terminal, no wider than `limit` columns where its columns allow it. */
export function tableLines(block: TableBlock, limit: number, paint: Paint): string[] {
  const { columns } = block;
  const { rows, widths, body } = layOut(block, limit);
  const heads = columns.map(({ label }, i) => wrap(label, widths[i] ?? 1));
  const drawn = columns.map((_, i) => widest([heads, ...body].flatMap((cells) => cells[i] ?? [])));
  const rule = '─'.repeat(drawn.reduce((sum, w) => sum + w, 0) + chrome(columns.length));
  return [
    ...rowLines(heads, columns, drawn, (text) => paint.strong(text)),
    rule,
    ...body.flatMap((cells, at) =>
      rowLines(cells, columns, drawn, (text, column) => toned(column, rows[at], text, paint)),
    ),
  ];
}

/** A line of a cell in the tone of what it says. */
export function toned(column: Column, row: Row | undefined, text: string, paint: Paint): string {
  const tone = cellTone(column, (row?.[column.key] ?? null) as CellValue);
  return tone === undefined ? text : paint.tone(tone, text);
}

/**
 * One row as lines, as many as its tallest cell has; every cell is filled up on its side. Drawn by hand: the table library
 * takes 30 ms for a list of 400 cells, which is more than all the rest, and compares every row with every other.
 */
function rowLines(
  cells: readonly string[][],
  columns: readonly Column[],
  widths: readonly number[],
  painted: (text: string, column: Column) => string,
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((column, i) => {
        const text = cells[i]?.[at] ?? '';
        const filling = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
        return isRightAligned(column) ? filling + painted(text, column) : painted(text, column) + filling;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/**
 * Widths of the columns: as wide as their content; what is too much is taken from the wide ones, then from the widest, from
 * figures last: half an amount on the next line is read as another amount.
 */
function share(columns: readonly Column[], texts: string[][], room: number, ruled: boolean): number[] {
  const natural = columns.map(({ label }, i) =>
    Math.max(ruled ? width(label) : 1, widest(texts.map((row) => row[i] ?? '')), 1),
  );
  const widths = [...natural];
  let excess = widths.reduce((sum, w) => sum + w, 0) - room;
  const wide = columns.flatMap((column, i) => (column.wide ? [i] : []));
  const divisible = columns.flatMap(({ whole }, i) => (whole ? [] : [i]));
  const words = divisible.filter((i) => !isRightAligned(columns[i] as Column));
  for (const candidates of [wide, words, divisible]) {
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
export const gap = 2;

/** Not `Math.max(...widths)`: a call takes no hundred thousand arguments, and a list may have more rows. */
function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

function chrome(columns: number): number {
  return (columns - 1) * gap;
}
