import { cellText, cellTone, isRightAligned } from '../cell.ts';
import type { CellValue, Column, Row, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns keep at least this width before they are narrowed further. */
const narrowest = 4;

/** What both kinds of table begin with: the text of every cell, and columns that fit into `limit`. */
export function layOut({ columns, rows, total, ruled = true }: TableBlock, limit: number) {
  const all = [...rows, ...(total === undefined ? [] : [total])];
  const texts = all.map((row) => textsOf(row, columns));
  const natural = columns.map(({ label }, i) => widest(texts, i, Math.max(1, ruled ? width(label) : 1)));
  const widths = share(columns, natural, limit - chrome(columns.length));
  /** The columns that are narrower than their content: only of these has a cell to be wrapped. */
  const narrowed = columns.flatMap((_, i) => ((widths[i] ?? 0) < (natural[i] ?? 0) ? [i] : []));
  return { rows: all, texts, widths, narrowed };
}

/** A ruled table for the terminal, no wider than `limit` columns where its columns allow it. */
export function tableLines(block: TableBlock, limit: number, paint: Paint): string[] {
  const { columns } = block;
  const { rows, texts, widths, narrowed } = layOut(block, limit);
  const broken = (row: readonly string[]) => linesOf(row, widths, narrowed);
  const [head, body] = [broken(columns.map(({ label }) => label)), texts.map(broken)];
  const drawn = widths.map((w, i) => (narrowed.includes(i) ? widest([head, ...body].flat(), i) : w));
  // Of most tables no cell has a tone, and none is looked for.
  const hasTones = columns.some(({ type }) => type === 'state');
  const rule = '─'.repeat(drawn.reduce((sum, w) => sum + w, 0) + chrome(columns.length));
  return [
    ...head.map((cells) => drawLine(cells, columns, drawn, (text) => paint.strong(text))),
    rule,
    ...body.flatMap((lines, at) => {
      const painted = (text: string, column: Column) => toned(column, rows[at], text, paint);
      return lines.map((cells) => drawLine(cells, columns, drawn, hasTones ? painted : plainly));
    }),
  ];
}

function plainly(text: string): string {
  return text;
}

/** A row as lines of cells: one line, unless something in it is too long for its column. */
function linesOf(row: readonly string[], widths: readonly number[], narrowed: readonly number[]) {
  if (narrowed.length === 0) return [row];
  const cells = row.map((text, i) => (narrowed.includes(i) ? wrap(text, widths[i] ?? 1) : [text]));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ''));
}

/** A line of a cell in the tone of what it says. */
export function toned(column: Column, row: Row | undefined, text: string, paint: Paint): string {
  const tone = cellTone(column, (row?.[column.key] ?? null) as CellValue);
  return tone === undefined ? text : paint.tone(tone, text);
}

/*
 * What is done to every cell stands in loops and not in a small function each: those are what the optimising compiler
 * picks first, and the process waits for that compiler at its end.
 */

function textsOf(row: Row, columns: readonly Column[]): string[] {
  const texts: string[] = [];
  for (const column of columns) texts.push(cellText(column, row[column.key] ?? null));
  return texts;
}

/** Not `Math.max(...widths)`: a call takes no hundred thousand arguments, and a list may have more rows. */
function widest(rows: readonly (readonly string[])[], at: number, least = 0): number {
  let most = least;
  for (const row of rows) most = Math.max(most, width(row[at] ?? ''));
  return most;
}

/**
 * One line, every cell filled up on its side. Drawn by hand: the table library takes 30 ms for a list of 400 cells, which
 * is more than all the rest, and compares every row with every other.
 */
function drawLine(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  painted: (text: string, column: Column) => string,
): string {
  let line = '';
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i] as Column;
    const text = cells[i] ?? '';
    const filling = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
    if (i > 0) line += between;
    line += isRightAligned(column) ? filling + painted(text, column) : painted(text, column) + filling;
  }
  return line.trimEnd();
}

/**
 * Widths of the columns: as wide as their content; what is too much is taken from the wide ones, then from the widest, from
 * figures last: half an amount on the next line is read as another amount.
 */
function share(columns: readonly Column[], natural: readonly number[], room: number): number[] {
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
const between = ' '.repeat(gap);

function chrome(columns: number): number {
  return (columns - 1) * gap;
}
