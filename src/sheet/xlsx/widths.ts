import width from 'fast-string-width';
import { cellText, printable } from '../cell.ts';
import { heatTable } from '../heat.ts';
import type { Sheet, TableBlock } from '../sheet.ts';

/** Widths of the worksheet's columns in characters. All tables of a sheet stand in the same columns. */
export function gridWidths(sheet: Sheet): number[] {
  const tables = sheet.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'heat' ? [heatTable(block)] : [],
  );
  const fields = sheet.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []));
  const widths: number[] = [];
  const wide = new Set<number>();
  for (const table of tables) {
    table.columns.forEach((column, at) => {
      widths[at] = Math.max(widths[at] ?? 0, columnWidth(table, at));
      if (column.wide) wide.add(at);
    });
  }
  // Names and values stand beside each other, so there must be two columns.
  if (fields.length > 0 && widths.length < 2) {
    if (widths.length === 0) widths.push(labelWidth(fields));
    wide.add(widths.push(narrowest) - 1);
  }
  if (widths.length === 0) widths.push(narrowest);
  return stretched(widths, wide, sheet.orientation === 'landscape' ? page.landscape : page.portrait);
}

/** Room for the names of fields, one above the other. */
export function labelWidth(fields: readonly { label: string }[]): number {
  return Math.min(longestLabel, Math.max(...fields.map(({ label }) => width(printable(label))))) + air;
}

function columnWidth({ columns, rows, total }: TableBlock, at: number): number {
  const column = columns[at];
  if (column === undefined) return narrowest;
  const { type, key, label } = column;
  // A number that does not fit is shown as ####, a text goes on in the next line.
  const most =
    type === 'count' || type === 'money' || type === 'day' ? Number.POSITIVE_INFINITY : column.wide ? 56 : 32;
  const heading = width(printable(label));
  let natural = column.narrow ? Math.ceil(heading / 4) * 2 : Math.min(heading, 16);
  for (const row of total === undefined ? rows : [...rows, total]) {
    if (natural >= most) break;
    const value = row[key] ?? null;
    if (value !== null) natural = Math.max(natural, width(cellText(column, value)));
  }
  // One of many: a character or two with hardly any air, or the days of a month print too small to read.
  if (column.narrow && natural <= 2) return tightest;
  return Math.max(column.narrow ? tightest : narrowest, Math.min(natural, most) + air);
}

/** A sheet narrower than its page is stretched to it, so that a text below a small table is no ladder. */
function stretched(widths: readonly number[], wide: ReadonlySet<number>, room: number): number[] {
  const spare = room - widths.reduce((sum, one) => sum + one, 0);
  if (spare <= 0) return [...widths];
  const takers = wide.size > 0 ? wide : new Set(widths.keys());
  return widths.map((one, at) => (takers.has(at) ? one + Math.floor(spare / takers.size) : one));
}

const air = 2;
const narrowest = 6;
const tightest = 3.5;
const longestLabel = 24;
/** Characters of 11 points between the margins of A4. */
const page = { portrait: 84, landscape: 124 };
