import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';
import { barsTable } from './bars.ts';
import { printable } from './cell.ts';
import type { Sheet } from './sheet.ts';
import { putBlock } from './xlsx/blocks.ts';
import { Grid } from './xlsx/grid.ts';
import { gridWidths } from './xlsx/widths.ts';
import { writeWorkbook } from './xlsx/workbook.ts';

/** The sheet as an xlsx workbook of one worksheet, in reading order. The same sheet gives the same bytes. */
export async function writeXlsx(given: Sheet): Promise<Uint8Array> {
  const sheet = { ...given, blocks: given.blocks.map((block) => (block.kind === 'bars' ? barsTable(block) : block)) };
  refuseTooLong(sheet);
  const grid = new Grid(gridWidths(sheet));
  grid.line(printable(sheet.title), { bold: true, size: 16, align: 'center' });
  if (sheet.subtitle !== undefined) grid.line(printable(sheet.subtitle), { align: 'center', quiet: true });
  sheet.blocks.forEach((block, at) => {
    if (at > 0) grid.add();
    putBlock(grid, block);
  });
  if (sheet.anchor !== undefined) grid.line(printable(sheet.anchor), { quiet: true, size: 9 });
  // One head stays in sight and on every page; with several tables it would stand above the wrong one.
  const [head, ...others] = grid.heads;
  const repeated = others.length === 0 ? head : undefined;
  return writeWorkbook(grid, {
    title: sheet.title,
    landscape: sheet.orientation === 'landscape',
    instant: new Date(`${sheet.day !== undefined && isDay(sheet.day) ? sheet.day : '1980-01-01'}T00:00:00Z`),
    repeated,
    frozen: repeated !== undefined && sheet.blocks[0]?.kind === 'table' ? repeated + 1 : undefined,
  });
}

/** What a worksheet can hold, less some for titles and the like. */
const mostRows = 1_048_576 - 1_000;

function refuseTooLong({ blocks }: Sheet): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows <= mostRows) return;
  throw new Refusal('file', 'too_many_rows', `共 ${rows} 行，一个电子表格工作表写不下（最多约 ${mostRows} 行）。`, {
    hint: '请缩小范围，或者改用 --csv。',
  });
}
