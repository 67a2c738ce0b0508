import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../base/refusal.ts';
import { isDay } from '../calendar/day.ts';

/** What a file of people may call its columns; the first that stands in the file is taken. */
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
 * Reads a CSV file with headings in any order: UTF-8 with or without BOM, or GB18030. Rows that are all blank are left out.
 * @throws Refusal kind `usage` when it is no CSV or the `needed` column is missing; or it cannot be read.
 */
export function readTableFile<F extends string>(path: string, headings: Headings<F>, needed: NoInfer<F>): FileTable<F> {
  const [head = [], ...body] = parseCsv(textOf(path), path);
  const names = head.map((name) => name.normalize('NFKC').replace(/\s/g, ''));
  const places = new Map<F, number>();
  for (const [field, words] of Object.entries(headings) as [F, readonly string[]][]) {
    const at = names.findIndex((name) => words.includes(name));
    if (at !== -1) places.set(field, at);
  }
  if (!places.has(needed)) {
    throw new Refusal('usage', 'heading_missing', `文件第一行没有“${headings[needed][0]}”这一列：${path}`, {
      hint: `第一行是：${names.filter(Boolean).join('、') || '（空）'}`,
    });
  }
  const used = new Set(places.values());
  return {
    rows: body.map((cells, at) => rowOf(cells, at + 2, places, names.length)).filter((row) => row !== null),
    known: new Set(places.keys()),
    unused: names.filter((name, at) => name !== '' && !used.has(at)),
  };
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

function parseCsv(text: string, path: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('usage', 'bad_csv', `文件不是有效的 CSV：${path}`, {
      hint: `第${String(error.lines ?? '?')}行附近的引号不成对。`,
    });
  }
}

function textOf(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? '找不到文件' : '不能读文件';
    throw new Refusal('usage', 'cannot_read', `${reason}：${path}`);
  }
}

/** A day as spreadsheets write it (2026/9/1, 2026年9月1日) in the form of the program; anything else unchanged. */
export function dayCell(text: string): string {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC')) ?? [];
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? day : text;
}
