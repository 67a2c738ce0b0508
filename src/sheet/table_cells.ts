import { type CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../base/refusal.ts';
import { textOf } from './text_file.ts';

/** Cells that a spreadsheet shows as one; rows and columns from 0, the last ones included. */
export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** A table as it stands in its file: what stands in merged cells stands in the first of them. */
export interface Grid {
  cells: string[][];
  merges: readonly Merge[];
}

/** What a table file is made of: a workbook, or text in one of these encodings. */
export type Content = 'xlsx' | 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * By what is in it, not by its name: devices call a text file .xls and people rename what they are sent. Whether text is
 * `utf-8` the head alone does not tell. @throws Refusal kind `usage` for an old .xls and for what only calls itself xlsx.
 */
export function contentOf(head: Uint8Array, path: string): Content {
  if (startsWith(head, [0x50, 0x4b])) return 'xlsx';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]) || /\.xls$/i.test(path)) throw oldExcel(path);
  if (/\.xlsx$/i.test(path)) throw badXlsx(path);
  // What spreadsheets save as “Unicode text”: UTF-16 with its mark in front.
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

/** A table file as rows of text, as a spreadsheet shows them. */
export async function cellsOf(bytes: Uint8Array, path: string): Promise<string[][]> {
  return (await gridOf(bytes, path)).cells;
}

/** The same with its merged cells, which only a workbook can have. */
export async function gridOf(bytes: Uint8Array, path: string): Promise<Grid> {
  const content = contentOf(bytes, path);
  if (content === 'xlsx') {
    const [sheet] = await xlsxSheets(bytes, path, true);
    return { cells: sheet?.rows ?? [], merges: sheet?.merges ?? [] };
  }
  const text = content === 'utf-8' ? textOf(bytes) : new TextDecoder(content).decode(bytes);
  return { cells: csvCells(text, path), merges: [] };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

function csvCells(text: string, path: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    throw badCsv(error, path);
  }
}

export function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  return head.includes('\t') && !head.includes(',') ? '\t' : ',';
}

/** The refusal for what the parser found wrong; any other error as it is. */
export function badCsv(error: unknown, path: string): unknown {
  // The streaming parser brings a class of its own; both say with a code at which line. Not every code begins with CSV_.
  if (!(error instanceof Error) || !('code' in error && 'lines' in error)) return error;
  const { lines } = error as unknown as Partial<CsvError>;
  return new Refusal('usage', 'bad_csv', `文件不是有效的 CSV：${path}`, {
    hint: `第${String(lines ?? '?')}行附近的引号不成对。`,
  });
}

/** The sheets of a workbook; dates and times come as `2026-10-08`, `08:30` or both, other numbers as they are. */
export async function xlsxSheets(
  bytes: Uint8Array,
  path: string,
  onlyFirst = false,
): Promise<{ name: string; rows: string[][]; merges: readonly Merge[] }[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, onlyFirst ? { sheets: [0] } : {}).catch(() => undefined);
  if (book === undefined) throw badXlsx(path);
  return book.sheets.map(({ name, rows, merges }) => ({
    name,
    rows: rows.map((row) => row.map(cellWords)),
    merges: merges ?? [],
  }));
}

function cellWords(value: string | number | boolean | Date | null): string {
  // A number with more digits than a spreadsheet can keep is not what was typed: it must not look as if it were.
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return value.toExponential();
  if (!(value instanceof Date)) return value === null ? '' : String(value);
  // Spreadsheet times are fractions of a day: half a second brings 8:29:59.999 back to 8:30.
  const text = new Date(value.getTime() + 500).toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
  if (day < '1900-01-02') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

function oldExcel(path: string): Refusal {
  return new Refusal('usage', 'old_excel', `不能读旧的 .xls 文件：${path}`, {
    hint: '请用 WPS 或 Excel 打开它，“另存为”.xlsx（或 .csv）再导入。',
  });
}

function badXlsx(path: string): Refusal {
  return new Refusal('file', 'bad_xlsx', `文件不是有效的 xlsx 表格：${path}`, {
    hint: '请用 WPS 或 Excel 打开它，另存为 .xlsx 或 .csv；有密码的先去掉密码。',
  });
}
