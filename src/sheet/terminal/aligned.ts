import Table from 'cli-table3';
import { isRightAligned } from '../cell.ts';
import type { Column, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { gap, layOut, toned } from './table.ts';

/** A few lines in columns, without head or rules: the verdicts of a meeting, not a list. */
export function alignedLines(block: TableBlock, limit: number, paint: Paint): string[] {
  const { columns } = block;
  const { rows, body } = layOut(block, limit);
  const table = new Table({
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map((column) => (isRightAligned(column) ? 'right' : 'left')),
    chars: { ...noLines, middle: ' '.repeat(gap) },
  });
  for (const [at, cells] of body.entries()) {
    table.push(
      cells.map((lines, i) => lines.map((line) => toned(columns[i] as Column, rows[at], line, paint)).join('\n')),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const noLines = {
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
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};
