import { dayWords } from '../../calendar/day.ts';
import { isRightAligned, printable } from '../cell.ts';
import type { Block, Column, FieldsBlock, Row, SignatureBlock, TableBlock, TextBlock } from '../sheet.ts';
import type { Grid, GridCell, Look } from './grid.ts';
import { putHeat } from './heat.ts';
import { columnName } from './reference.ts';
import { isExact, typed, typedText } from './typed.ts';
import { labelWidth } from './widths.ts';

const heading: Look = { bold: true, size: 12 };

export function putBlock(grid: Grid, block: Block): void {
  if (block.kind !== 'signatures' && block.kind !== 'seal' && block.kind !== 'slips' && block.title !== undefined)
    grid.line(printable(block.title), heading);
  switch (block.kind) {
    case 'table':
      putTable(grid, block);
      break;
    case 'fields':
      putFields(grid, block);
      break;
    case 'text':
      putText(grid, block);
      break;
    case 'signatures':
      putSignatures(grid, block);
      break;
    case 'seal':
      for (const line of [`${block.issuer}（盖章）`, dayWords(block.day), block.note ?? ''])
        if (line !== '') grid.line(printable(line));
      break;
    case 'page':
      if (block.subtitle !== undefined) grid.line(printable(block.subtitle), { quiet: true });
      break;
    case 'heat':
      putHeat(grid, block);
      break;
    case 'slips':
      grid.line(`${printable(block.heading)}　共 ${block.count} 张`);
      for (const [at, item] of block.items.entries())
        grid.line(`${at + 1}. ${printable(item)}　${block.choices.map((choice) => `□${choice}`).join('　')}`);
  }
}

function putTable(grid: Grid, block: TableBlock): void {
  const { columns, rows, total } = block;
  const ruled = block.ruled !== false;
  const head: Look = { bold: true, align: 'center', ruled, filled: ruled };
  const looks = columns.map((column): Look => ({ align: alignment(column), ruled }));
  const strong = looks.map((look): Look => ({ ...look, bold: true }));
  grid.heads.push(grid.add(columns.map(({ label }) => ({ ...typedText(printable(label)), look: head }))));
  const first = grid.rows.length;
  for (const row of rows) {
    const line = columns.map((column, at) => cell(column, row, looks[at] as Look));
    grid.add(line.map((one, at) => across(columns, at, row, { cell: one, line: grid.rows.length + 1 })));
  }
  if (rows.length === 0 && columns.length > 0) {
    grid.span(grid.add(), 0, columns.length, printable(block.empty ?? '（无）'), { align: 'center', ruled });
  }
  if (total === undefined) return;
  grid.add(
    columns.map((column, at) => {
      const added = cell(column, total, strong[at] as Look);
      if (!isSum(column, rows, total)) return added;
      const name = columnName(at);
      const sum = `SUM(${name}${first + 1}:${name}${first + rows.length})`;
      // Yuan are added as fractions of two: rounding gives the fen back.
      return { ...added, formula: column.type === 'money' ? `ROUND(${sum},2)` : sum };
    }),
  );
}

/** A count that is the sum of others in its row is left to the spreadsheet, where it is that sum. */
function across(columns: readonly Column[], at: number, row: Row, { cell, line }: { cell: GridCell; line: number }) {
  const { sumOf, key } = columns[at] as Column;
  if (sumOf === undefined) return cell;
  const values = sumOf.map((one) => row[one] ?? null).filter((value) => value !== null);
  if (!values.every(isExact) || values.reduce((sum, value) => sum + value, 0) !== row[key]) return cell;
  const added = sumOf.map((one) => columnName(columns.findIndex((column) => column.key === one)));
  const [first, last] = [added[0] as string, added.at(-1) as string];
  return { ...cell, formula: `SUM(${first}${line}:${last}${line})` };
}

function cell(column: Column, row: Row, look: Look): GridCell {
  return { ...typed(column, row[column.key] ?? null), look };
}

/** Whether the total is what the rows above add up to, so that it may be left to the spreadsheet. */
function isSum({ type, key }: Column, rows: readonly Row[], total: Row): boolean {
  if ((type !== 'count' && type !== 'money') || rows.length === 0) return false;
  const values = rows.map((row) => row[key] ?? null).filter((value) => value !== null);
  if (!values.every(isExact) || !isExact(total[key] ?? null)) return false;
  return values.reduce((sum, value) => sum + value, 0) === total[key];
}

function alignment(column: Column): Look['align'] {
  if (column.narrow) return 'center';
  if (isRightAligned(column)) return 'right';
  return column.type === 'day' || column.type === 'flag' || column.type === 'state' ? 'center' : 'left';
}

/** Names over as many columns as they need, values over the rest. */
function putFields(grid: Grid, { fields }: FieldsBlock): void {
  if (fields.length === 0) return;
  const split = columnsFor(labelWidth(fields), grid.widths);
  const value: Look = { align: 'left', ruled: true };
  const label: Look = { ...value, bold: true };
  for (const field of fields) {
    const row = grid.add();
    grid.span(row, 0, split, printable(field.label), label);
    grid.span(row, split, grid.widths.length, typed(field, field.value), value);
  }
}

/** How many columns the names get: as wide as they want, unless that leaves the values the lesser half. */
function columnsFor(wanted: number, widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let count = 1;
  let room = widths[0] as number;
  while (room < wanted && count < widths.length - 1) {
    const wider = room + (widths[count] as number);
    if (wider > whole / 2 && room >= leastLabel) break;
    room = wider;
    count += 1;
  }
  return count;
}

/** Names may be broken into lines of so many characters. */
const leastLabel = 8;

function putText(grid: Grid, { lines, tone }: TextBlock): void {
  for (const line of lines.flatMap((text) => text.split(/\r?\n/)))
    grid.line(printable(line), { quiet: tone === 'quiet' });
}

function putSignatures(grid: Grid, { lines, seal, day }: SignatureBlock): void {
  const right: Look = { align: 'right' };
  for (const { label, name } of lines) {
    const signed = name === undefined ? '＿＿＿＿＿＿' : printable(name);
    grid.line(`${printable(label.replace(/[：:]\s*$/, ''))}：${signed}`);
  }
  if (seal !== undefined) grid.line(`${printable(seal)}（盖章）`, right);
  if (day !== undefined) grid.line(dayWords(day), right);
}
