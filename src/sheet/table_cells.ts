import { CsvError, parse } from 'csv-parse/sync';
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

/** A table file as rows of text, as a spreadsheet shows them. */
export async function cellsOf(bytes: Uint8Array, path: string): Promise<string[][]> {
  return (await gridOf(bytes, path)).cells;
}

/** The same with its merged cells, which only a workbook can have. */
export async function gridOf(bytes: Uint8Array, path: string): Promise<Grid> {
  // By what is in it, not by its name: devices call a text file .xls and people rename what they are sent.
  if (startsWith(bytes, [0x50, 0x4b])) return xlsxGrid(bytes, path);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) || /\.xls$/i.test(path)) throw oldExcel(path);
  if (/\.xlsx$/i.test(path)) throw badXlsx(path);
  return { cells: csvCells(wideText(bytes) ?? textOf(bytes), path), merges: [] };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** What spreadsheets save as “Unicode text”: UTF-16 with its mark in front. */
function wideText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function csvCells(text: string, path: string): string[][] {
  try {
    const [head = ''] = text.split('\n', 1);
    const delimiter = head.includes('\t') && !head.includes(',') ? '\t' : ',';
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('usage', 'bad_csv', `文件不是有效的 CSV：${path}`, {
      hint: `第${String(error.lines ?? '?')}行附近的引号不成对。`,
    });
  }
}

/** The first sheet; dates and times come as `2026-10-08`, `08:30` or both, other numbers as they are. */
async function xlsxGrid(bytes: Uint8Array, path: string): Promise<Grid> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, { sheets: [0] }).catch(() => undefined);
  if (book === undefined) throw badXlsx(path);
  const [sheet] = book.sheets;
  return { cells: (sheet?.rows ?? []).map((row) => row.map(cellWords)), merges: sheet?.merges ?? [] };
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
  return new Refusal('usage', 'bad_xlsx', `文件不是有效的 xlsx 表格：${path}`, {
    hint: '请用 WPS 或 Excel 打开它，另存为 .xlsx 或 .csv；有密码的先去掉密码。',
  });
}
