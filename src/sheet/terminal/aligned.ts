import Table from 'cli-table3';
import { isRightAligned } from '../cell.ts';
import type { Column, TableBlock } from '../sheet.ts';
import type { Paint } from './paint.ts';
import { gap, layOut, toned } from './table.ts';
import { wrap } from './wrap.ts';

/** A few lines in columns, without head or rules: the verdicts of a meeting, not a list. */
export function alignedLines(block: TableBlock, limit: number, paint: Paint): string[] {
  const { columns } = block;
  const { rows, texts, widths } = layOut(block, limit);
  const table = new Table({
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map((column) => (isRightAligned(column) ? 'right' : 'left')),
    chars: { ...noLines, middle: ' '.repeat(gap) },
  });
  for (const [at, row] of texts.entries()) {
    const painted = (line: string, i: number) => toned(columns[i] as Column, rows[at], line, paint);
    table.push(
      row.map((text, i) =>
        wrap(text, widths[i] ?? 1)
          .map((line) => painted(line, i))
          .join('\n'),
      ),
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
