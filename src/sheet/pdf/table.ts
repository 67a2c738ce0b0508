import { cellText, isRightAligned } from '../cell.ts';
import type { Column, Row, TableBlock } from '../sheet.ts';
import { type ColumnWish, columnWidths } from './columns.ts';
import { fittingRuns, printedWidth } from './measure.ts';
import type { Page } from './page.ts';
import type { Prepare } from './paper.ts';

/** A table as the template draws it: every text ready, every width in points. */
export interface PaperTable {
  kind: 'table';
  title: string | null;
  size: number;
  ruled: boolean;
  roomy: boolean;
  /** A grid of many rows and narrow columns: less air above and below, that fewer pages are needed. */
  dense: boolean;
  columns: { label: string; width: number; inset: number; align: 'left' | 'center' | 'right'; whole: boolean }[];
  rows: { cells: string[]; breakable: boolean }[];
  total: string[] | null;
  empty: string | null;
}

/** Space left and right of a cell's text, points; the template uses it as well. */
export const cellInset = 4;
/** The same in a narrow column. */
const narrowInset = 1;

/** Up to so many rows a grid of narrow columns has the usual air. */
export const roomyRows = 12;

/** Sizes of table text in points, the first that lets every column fit is taken. */
const sizes = [10.5, 9, 8, 7] as const;
const denseSizes = [9, 8, 7, 6.5] as const;

export function paperTable(block: TableBlock, page: Page, prepare: Prepare): PaperTable {
  const name = block.title === undefined ? '表' : `表“${block.title}”`;
  const { columns } = block;
  const cells = (row: Row, where: string) =>
    columns.map((column) => prepare(cellText(column, row[column.key] ?? null), `${where}“${column.label}”`));
  const labels = columns.map(({ label }) => prepare(label, `${name}表头`));
  const rows = block.rows.map((row, index) => cells(row, `${name}第 ${index + 1} 行`));
  const total = block.total ? totalCells(block, block.total, prepare, `${name}合计行`) : null;
  const all = total ? [...rows, total] : rows;
  const wishes = columns.map((column, index) =>
    wish(
      column,
      labels[index] as string,
      all.map((row) => row[index] as string),
    ),
  );
  const insets = columns.map(({ narrow }) => (narrow ? narrowInset : cellInset));
  const { size, widths, crowded } = fitted(wishes, insets, page, block.ruled !== false);
  const rooms = widths.map((width, index) => (width - 2 * (insets[index] as number)) / size);
  const mayBeTall = isTall(wishes, widths, size, page);
  return {
    kind: 'table',
    title: block.title === undefined ? null : prepare(block.title, `${name}标题`),
    size,
    ruled: block.ruled !== false,
    roomy: block.roomy === true,
    dense: block.rows.length > roomyRows && columns.some(({ narrow }) => narrow === true),
    columns: columns.map((column, index) => ({
      label: labels[index] as string,
      width: widths[index] as number,
      inset: insets[index] as number,
      align: alignment(column, wishes[index] as ColumnWish),
      whole: isWhole(column) && !crowded,
    })),
    rows: rows.map((row) => ({
      cells: row.map((text, index) =>
        isWhole(columns[index] as Column) ? text : fittingRuns(text, rooms[index] as number),
      ),
      breakable: mayBeTall && isTall(row.map(widthWished), widths, size, page),
    })),
    total,
    empty: block.rows.length > 0 ? null : prepare(block.empty ?? '（无）', name),
  };
}

/** Where the total has nothing for a column the cell stays blank: it is not unknown, it does not apply. */
function totalCells(block: TableBlock, total: Row, prepare: Prepare, where: string): string[] {
  return block.columns.map((column) => {
    const value = total[column.key];
    return value === undefined ? '' : prepare(cellText(column, value), `${where}“${column.label}”`);
  });
}

/** Numbers, days and the like are never broken across lines. */
function isWhole(column: Column): boolean {
  return column.type !== 'text' && column.type !== 'state' && column.type !== 'share';
}

function wish(column: Column, label: string, texts: readonly string[]): ColumnWish {
  const longest = texts.reduce((most, text) => Math.max(most, printedWidth(text)), 0);
  const heading = printedWidth(label);
  // All alike, so that the days of a month make a grid whatever stands in them.
  if (column.narrow) {
    const least = Math.max(longest, heading > 1.2 ? 2 : 1.5);
    return { natural: least, least, wide: false };
  }
  // A heading may take two lines; text wraps, a name into two at most, but a wide column of four characters would make a ladder of it.
  const least = Math.max(
    2,
    Math.ceil(heading / 2),
    isWhole(column) ? longest : Math.min(longest, column.wide ? 10 : column.whole ? Math.max(6, longest / 2) : 4),
  );
  return { natural: Math.max(longest, heading, 2), least, wide: column.wide === true };
}

interface Fitted {
  size: number;
  widths: number[];
  crowded: boolean;
}

function fitted(
  wishes: readonly ColumnWish[],
  insets: readonly number[],
  { width, dense }: Page,
  fill: boolean,
): Fitted {
  const air = 2 * insets.reduce((sum, inset) => sum + inset, 0);
  const tried = dense ? denseSizes : sizes;
  for (const size of tried) {
    const found = columnWidths(wishes, (width - air) / size, fill);
    const widths = found?.map((characters, index) => characters * size + 2 * (insets[index] as number));
    if (widths) return { size, widths, crowded: false };
  }
  // More columns than a page can hold: evenly, and whole cells may wrap after all.
  return { size: tried[3], widths: wishes.map(() => width / wishes.length), crowded: true };
}

function alignment(column: Column, { natural }: ColumnWish): 'left' | 'center' | 'right' {
  if (isRightAligned(column) && !column.narrow) return 'right';
  return isWhole(column) || (!column.wide && natural <= 6) ? 'center' : 'left';
}

/** A row taller than a third of the page may break across pages; any other is kept in one piece. Texts by their widths. */
function isTall(texts: readonly { natural: number }[], widths: readonly number[], size: number, page: Page): boolean {
  const lines = texts.map(({ natural }, index) => (natural * size) / ((widths[index] as number) - 2 * cellInset));
  return Math.max(...lines) * size * 1.3 > page.height / 3;
}

function widthWished(text: string): { natural: number } {
  return { natural: printedWidth(text) };
}
