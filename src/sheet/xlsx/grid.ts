import { wrap } from '../terminal/wrap.ts';
import { type Typed, typedText } from './typed.ts';

/** How a cell looks. Cells that look alike share one object, a workbook has few. */
export interface Look {
  size?: number;
  bold?: boolean;
  quiet?: boolean;
  align?: 'left' | 'center' | 'right';
  ruled?: boolean;
  filled?: boolean;
  /** Fill and ink of its own, hexadecimal RGB. */
  fill?: string;
  ink?: string;
}

export interface GridCell extends Typed {
  look: Look;
  /** Its `value` is what the formula gives. */
  formula?: string;
}

export interface Merge {
  row: number;
  from: number;
  to: number;
}

/** Point size of what has no size of its own, and the height of a line of it. */
export const plainSize = 11;
const lineHeight = 15;
const tallest = 409;
/** A paragraph goes on in the next row after so many lines: no row can be taller than a page. */
const linesToRow = 20;

/** The worksheet as rows of cells, filled from the top; knows nothing of any library. */
export class Grid {
  readonly rows: GridCell[][] = [];
  readonly merges: Merge[] = [];
  /** Points, of rows with more than a line: not every spreadsheet fits rows to wrapped or merged cells by itself. */
  readonly heights = new Map<number, number>();
  /** Indices of the rows that are heads of tables. */
  readonly heads: number[] = [];
  /** In characters. */
  readonly widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** Index of the row added. */
  add(cells: GridCell[] = []): number {
    const row = this.rows.push(cells) - 1;
    cells.forEach((cell, at) => {
      this.grow(row, at, at + 1, cell);
    });
    return row;
  }

  /** A text across the whole width. */
  line(text: string, look: Look = {}): void {
    const room = this.room(0, this.widths.length, look);
    for (const part of wrap(text, linesToRow * room)) this.span(this.add(), 0, this.widths.length, part, look);
  }

  /** A text in the columns from `from` to before `to` of a row, which grows with it. */
  span(row: number, from: number, to: number, content: string | Typed, look: Look): void {
    const cells = this.rows[row] as GridCell[];
    const cell = typeof content === 'string' ? typedText(content) : content;
    for (let at = from; at < to; at += 1) cells[at] = { value: null, format: 'text', look };
    cells[from] = { ...cell, look };
    if (to - from > 1) this.merges.push({ row, from, to: to - 1 });
    this.grow(row, from, to, { ...cell, look });
  }

  /** Makes the row tall enough for the lines of a cell. */
  private grow(row: number, from: number, to: number, { value, look }: GridCell): void {
    if (typeof value !== 'string') return;
    const height = Math.min(tallest, wrap(value, this.room(from, to, look)).length * lineHeight * scale(look));
    if (height > (this.heights.get(row) ?? lineHeight)) this.heights.set(row, height);
  }

  /** Characters that stand side by side in these columns. */
  private room(from: number, to: number, look: Look): number {
    let width = 0;
    for (let at = from; at < to; at += 1) width += this.widths[at] as number;
    return Math.max(2, Math.floor(width / scale(look)) - 2);
  }
}

function scale({ size = plainSize }: Look): number {
  return size / plainSize;
}
