import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';
import { cellsOf } from './table_cells.ts';
import { bytesOf } from './text_file.ts';

/** What a file may call its columns; the first that stands in the file is taken. */
export type Headings<F extends string> = Readonly<Record<F, readonly string[]>>;

/** One row: its number as a spreadsheet shows it, what stands in the known columns, and what is wrong with its shape. */
export interface FileRow<F extends string> {
  row: number;
  cells: Partial<Record<F, string>>;
  fault: string | null;
}

export interface FileTable<F extends string> {
  rows: FileRow<F>[];
  /** Which of the known columns stand in the file. */
  known: ReadonlySet<F>;
  /** Headings that nothing is taken from. */
  unused: string[];
}

/**
 * Reads a table with headings in any order: xlsx (first sheet), or CSV in UTF-8 with or without BOM or in GB18030. Titles
 * above the headings are passed over; rows that are all blank are left out.
 * @throws Refusal kind `usage` when it is no table or the `needed` column is missing, or it cannot be read.
 */
export async function readTableFile<F extends string>(
  path: string,
  headings: Headings<F>,
  needed: NoInfer<F>,
): Promise<FileTable<F>> {
  return tableOf(await cellsOf(bytesOf(path), path), headings, needed, path);
}

/** Some spreadsheets put semicolons where a CSV has commas. */
function isBySemicolon(row: readonly string[]): boolean {
  return row.length === 1 && /[;；]/.test(row[0] ?? '');
}

/** Titles and notes that stand above the headings take so many rows at most. */
const titleRows = 10;

/** The same for rows of text that are read already. @throws Refusal kind `usage` when the `needed` column is missing. */
export function tableOf<F extends string>(
  cells: readonly string[][],
  headings: Headings<F>,
  needed: NoInfer<F>,
  path: string,
): FileTable<F> {
  const at = headingRow(cells, headings[needed]);
  if (at === -1) {
    throw new Refusal('usage', 'heading_missing', `文件第一行没有“${headings[needed][0]}”这一列：${path}`, {
      hint: `${isBySemicolon(cells[0] ?? []) ? '各列是用分号隔开的：请另存为 xlsx，或用逗号隔开的 CSV。' : ''}第一行是：${
        namesIn(cells[0] ?? [])
          .filter(Boolean)
          .join('、') || '（空）'
      }`,
    });
  }
  const names = namesIn(cells[at] ?? []);
  const places = new Map<F, number>();
  for (const [field, words] of Object.entries(headings) as [F, readonly string[]][]) {
    const place = names.findIndex((name) => words.includes(name));
    if (place !== -1) places.set(field, place);
  }
  const used = new Set(places.values());
  return {
    rows: cells
      .slice(at + 1)
      .map((row, below) => rowOf(row, at + below + 2, places, names.length))
      .filter((row) => row !== null),
    known: new Set(places.keys()),
    unused: names.filter((name, place) => name !== '' && !used.has(place)),
  };
}

/** The row of headings, from 0: the first near the top with one of these words; -1 where there is none. */
export function headingRow(cells: readonly string[][], words: readonly string[]): number {
  return cells.slice(0, titleRows).findIndex((row) => namesIn(row).some((name) => words.includes(name)));
}

/** Headings as they are compared: without blanks, full-width letters as plain ones. */
export function namesIn(row: readonly string[]): string[] {
  return row.map((name) => name.normalize('NFKC').replace(/\s/g, ''));
}

function rowOf<F extends string>(
  cells: readonly string[],
  row: number,
  places: ReadonlyMap<F, number>,
  width: number,
): FileRow<F> | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
  const fault = cells.length < width ? `只有${cells.length}列，应有${width}列` : surplus ? `多于${width}列` : null;
  const filled = [...places]
    .map(([field, at]) => [field, (cells[at] ?? '').trim().replace(/^'/, '')] as const)
    .filter(([, text]) => text !== '');
  return { row, cells: Object.fromEntries(filled) as Partial<Record<F, string>>, fault };
}

/** A day as spreadsheets write it (2026/9/1, 2026年9月1日) in the form of the program; anything else unchanged. */
export function dayCell(text: string): string {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC')) ?? [];
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? day : text;
}
