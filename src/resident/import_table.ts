import { type Grid, gridOf, type Merge } from '../sheet/table_cells.ts';
import { type FileTable, headingRow, namesIn, tableOf } from '../sheet/table_file.ts';
import { bytesOf } from '../sheet/text_file.ts';
import { mappedHeadings, placeFields, type ResidentField } from './import_columns.ts';

/** A list of residents as rows, and the rows of it that are no residents. */
export interface ResidentTable extends FileTable<ResidentField> {
  /** Repeated headings, sums, signatures: their row and the words by which they were told. */
  skipped: { row: number; says: string }[];
}

/**
 * Reads a list of residents: xlsx (first sheet) or CSV. Titles above and headings over two rows, headings repeated on each
 * page, sums and signatures below are told apart; cells merged downwards count for each of their rows where they say
 * where people live. @throws Refusal kind `usage` when it is no table, has no column of names, or `pairs` are wrong.
 */
export async function readResidentTable(path: string, pairs: readonly string[]): Promise<ResidentTable> {
  const headings = mappedHeadings(pairs);
  const grid = await gridOf(bytesOf(path), path);
  const at = headingRow(grid.cells, headings.name);
  if (at === -1) return { ...tableOf(grid.cells, headings, 'name', path), skipped: [] };
  const cells = evened(withPlainHeading(grid, at), at, grid.merges.length > 0 || /\.xlsx$/i.test(path));
  const names = namesIn(cells[at] ?? []);
  const places = [...placeFields, 'resident_group' as const, 'zone' as const].flatMap((field) =>
    names.flatMap((name, column) => (headings[field].includes(name) ? [column] : [])),
  );
  fillDown(cells, grid.merges, new Set(places), at);
  const skipped = blankOut(cells, at, names);
  return { ...tableOf(cells, headings, 'name', path), skipped };
}

/** Headings over two rows (住址 above 楼栋, 单元, 室) become one: the lowest word of each column counts. */
function withPlainHeading({ cells, merges }: Grid, at: number): string[][] {
  const copy = cells.map((row) => [...row]);
  const depth = Math.max(0, ...merges.filter(({ startRow }) => startRow === at).map(({ endRow }) => endRow - at));
  for (let below = at + 1; below <= at + depth; below += 1) {
    for (const [column, word] of (copy[below] ?? []).entries()) {
      if (word.trim() !== '') (copy[at] as string[])[column] = word;
    }
    copy[below] = [];
  }
  return copy;
}

/** A workbook leaves out empty cells at the end of a row; nothing is missing there. */
function evened(cells: string[][], at: number, isWorkbook: boolean): string[][] {
  const width = cells[at]?.length ?? 0;
  if (!isWorkbook) return cells;
  return cells.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]);
}

/** Where people live stands once for a household when its cells are merged. */
function fillDown(cells: string[][], merges: readonly Merge[], columns: ReadonlySet<number>, at: number): void {
  for (const { startRow, startCol, endRow } of merges) {
    if (startRow <= at || !columns.has(startCol)) continue;
    const word = cells[startRow]?.[startCol] ?? '';
    for (let row = startRow + 1; row <= endRow; row += 1) {
      const line = cells[row] ?? [];
      // A line that is empty otherwise is nobody's.
      if (line[startCol]?.trim() === '' && line.some((cell) => cell.trim() !== '')) line[startCol] = word;
    }
  }
}

/** What stands at the foot of a list: 合计 8 人, 填表人：, 制表日期 2026.3.1, 第 1 页. */
const footers =
  /^(合计|总计|小计|共计|本页合计|填表人|填报人|制表人|制表|审核人|审核|负责人|经办人|填表日期|制表日期|填报日期|日期|联系人|单位(?:盖章|公章)|盖章|第\d+页|共\d+[人户页])(?:[:：\s(（\d]|人|$)/;

function blankOut(cells: string[][], at: number, names: readonly string[]): ResidentTable['skipped'] {
  const skipped: ResidentTable['skipped'] = [];
  const filled = names.filter((name) => name !== '');
  for (let row = at + 1; row < cells.length; row += 1) {
    const words = namesIn(cells[row] ?? []);
    const present = words.filter((word) => word !== '');
    const same = words.filter((word, column) => word !== '' && word === names[column]).length;
    const isHeading = same >= 2 && same * 2 >= filled.length;
    const first = present[0] ?? '';
    const footer = present.length <= Math.max(3, filled.length / 2) ? footers.exec(first)?.[1] : undefined;
    if (!isHeading && footer === undefined) continue;
    skipped.push({ row: row + 1, says: isHeading ? '重复的表头' : `表尾“${footer}”` });
    cells[row] = [];
  }
  return skipped;
}
