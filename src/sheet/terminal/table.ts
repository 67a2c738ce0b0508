import { cellText, cellTone, isRightAligned } from '../cell.ts';
import type { CellValue, Column, Row, TableBlock } from '../sheet.ts';
import { narrow } from './narrow.ts';
import type { Paint } from './paint.ts';
import { widest, width } from './width.ts';
import { wrap } from './wrap.ts';

/** What both kinds of table begin with: the text of every cell, and columns that fit into `limit`. */
export function layOut({ columns, rows, total, ruled = true }: TableBlock, limit: number) {
  const all = [...rows, ...(total === undefined ? [] : [total])];
  const texts = all.map((row) => textsOf(row, columns));
  const natural = columns.map(({ label }, i) => widest(texts, i, Math.max(1, ruled ? width(label) : 1)));
  const room = limit - chrome(columns.length);
  const excess = natural.reduce((sum, w) => sum + w, 0) - room;
  const { widths, fits } = excess <= 0 ? { widths: natural, fits: true } : narrow(columns, natural, texts, excess);
  /** The columns that are narrower than their content: only of these has a cell to be wrapped. */
  const narrowed = columns.flatMap((_, i) => ((widths[i] ?? 0) < (natural[i] ?? 0) ? [i] : []));
  return { rows: all, texts, widths, narrowed, fits };
}

/** A ruled table for the terminal; null where it is wider than `limit` columns although nothing more can be narrowed. */
export function tableLines(block: TableBlock, limit: number, paint: Paint): string[] | null {
  const { columns } = block;
  const { rows, texts, widths, narrowed, fits } = layOut(block, limit);
  // Many narrow columns, such as the days of a month, are read as a picture.
  if (!fits && !columns.some(({ narrow: small }) => small)) return null;
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

export function textsOf(row: Row, columns: readonly Column[]): string[] {
  const texts: string[] = [];
  for (const column of columns) texts.push(cellText(column, row[column.key] ?? null));
  return texts;
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

/** Columns stand two spaces apart: at 80 columns there is no room for boxes. */
export const gap = 2;
const between = ' '.repeat(gap);

function chrome(columns: number): number {
  return (columns - 1) * gap;
}
