import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type Options, parse } from 'csv-parse';
import { Refusal } from '../base/refusal.ts';
import { badCsv, type Content, contentOf, delimiterOf, xlsxSheets } from './table_cells.ts';
import { bytesOf } from './text_file.ts';

/** What is done with a row: its cells and its number as a spreadsheet shows it. */
export type TakeRow = (cells: readonly string[], row: number) => void;

/** A table that is read row by row, so that its length costs no memory. */
export interface TableRows {
  /** The name of the workbook's sheet; null for a text file. */
  sheet: string | null;
  /** Its first rows, enough to see what it is. */
  head: readonly (readonly string[])[];
  each(take: TakeRow): Promise<void>;
}

export interface TableSource {
  /** SHA-256 of the file. */
  digest: string;
  /** One for each sheet of a workbook; one for a text file. */
  tables: readonly TableRows[];
}

const headRows = 24;

/**
 * Opens a table file: xlsx with all its sheets, or CSV in UTF-8 with or without BOM, UTF-16 or GB18030, which is read
 * from the disk piece by piece. @throws Refusal kind `usage` when it is no table or cannot be read.
 */
export async function openTable(path: string): Promise<TableSource> {
  const { digest, content } = survey(path);
  if (content !== 'xlsx') {
    const head: string[][] = [];
    await eachCsv(path, content, (cells) => head.push([...cells]), headRows);
    return { digest, tables: [{ sheet: null, head, each: (take) => eachCsv(path, content, take) }] };
  }
  const tables = (await xlsxSheets(bytesOf(path), path)).map(({ name, rows }) => ({
    sheet: name,
    head: rows.slice(0, headRows),
    each: async (take: TakeRow) => {
      for (const [at, cells] of rows.entries()) take(cells, at + 1);
    },
  }));
  return { digest, tables };
}

/** Bytes a reading. */
const piece = 1 << 18;

/** One reading of the whole file: its digest, and what it is made of. */
function survey(path: string): { digest: string; content: Content } {
  const hash = createHash('sha256');
  let content: Content | undefined;
  // A letter may be cut in two by the end of a piece, a line's end never: what follows the last one waits.
  let rest: Uint8Array = new Uint8Array();
  try {
    for (const bytes of piecesOf(path)) {
      hash.update(bytes);
      content ??= contentOf(bytes, path);
      if (content !== 'utf-8') continue;
      const end = bytes.lastIndexOf(lineEnd) + 1;
      const lines = Buffer.concat([rest, bytes.subarray(0, end)]);
      rest = end === 0 ? Buffer.concat([rest, bytes]) : bytes.subarray(end);
      if (end > 0 && !isUtf8(lines)) content = 'gb18030';
    }
    if (content === 'utf-8' && !isUtf8(rest)) content = 'gb18030';
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // For its sentence: no such file, not readable.
    bytesOf(path);
    throw error;
  }
  return { digest: hash.digest('hex'), content: content ?? contentOf(new Uint8Array(), path) };
}

const lineEnd = 10;

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const bytes = Buffer.allocUnsafe(piece);
      const length = readSync(file, bytes);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The rows of a text file, up to `limit` of them. @throws Refusal `bad_csv`; and what `take` throws. */
async function eachCsv(
  path: string,
  content: Exclude<Content, 'xlsx'>,
  take: TakeRow,
  limit = Infinity,
): Promise<void> {
  const decoder = content === 'utf-8' ? null : new TextDecoder(content);
  let parser: ReturnType<typeof parse> | undefined;
  let failed: { error: unknown } | undefined;
  let row = 0;
  const taken = (cells: string[]) => {
    if (failed !== undefined || row >= limit) return;
    row += 1;
    // What is thrown here would be thrown into the stream, not to whoever reads it.
    try {
      take(cells, row);
    } catch (error) {
      failed = { error };
    }
  };
  const fail = (error: unknown) => {
    failed ??= { error: row >= limit ? undefined : badCsv(error, path) };
  };
  for (const bytes of piecesOf(path)) {
    const text = decoder === null ? bytes : decoder.decode(bytes, { stream: true });
    parser ??= parse({ ...csvOptions, delimiter: delimiterOf(String(text)) })
      .on('data', taken)
      .on('error', fail);
    if (!parser.write(text)) await settled(parser, 'drain');
    if (failed !== undefined || row >= limit) break;
  }
  if (parser !== undefined && failed === undefined && row < limit) {
    parser.end(decoder?.decode() ?? '');
    await settled(parser, 'end');
  }
  parser?.destroy();
  if (failed?.error !== undefined) throw failed.error;
}

const csvOptions: Options = { bom: true, relax_column_count: true, skip_empty_lines: false };

/** Until the stream says so, or fails: its error is heard by whoever listens to it. */
function settled(stream: NodeJS.EventEmitter, event: 'drain' | 'end'): Promise<void> {
  return new Promise((resolve) => {
    stream.once(event, () => resolve());
    stream.once('close', () => resolve());
    stream.once('error', () => resolve());
  });
}
