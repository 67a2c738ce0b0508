import { type Citation, Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Block, CellType, CellValue } from '../../sheet/sheet.ts';
import { type Leak, leakIn, leaksIn, type OnFile } from './leak.ts';
import { readOnFile } from './on_file.ts';

/** Where something stands that may stand on no board, and what it is: `第2行“摘要”` has `住址（…）`. */
export interface FoundLeak {
  where: string;
  leak: Leak;
  /** The same place for programs; of what is no text with a table there is none. */
  spot?: Spot;
  /** The command that puts it right, where it is known. */
  remedy?: string;
}

/** A paragraph, a cell or a heading of a table, or a paragraph below it; `at` from 0. */
export interface Spot {
  part: 'line' | 'heading' | 'cell' | 'under';
  at: number;
  /** Of a cell: of its column. */
  key?: string;
}

/** Text and a table, as they are entered or published. */
interface Told {
  lines: readonly string[];
  under?: readonly string[];
  columns: readonly { key: string; label: string; type: CellType }[];
  rows: readonly Readonly<Record<string, CellValue>>[];
}

/** What a text would give away; `named`: whom it is about. */
export type LeakOf = (text: string, named?: readonly string[]) => Leak | null;

/** Every place of a content that tells too much. `firstRow`: what the first row of its table is called. Pure. */
export function leaksOf({ lines, under = [], columns, rows }: Told, leakOf: LeakOf, firstRow = 1): FoundLeak[] {
  const found: FoundLeak[] = [];
  const look = (spot: Spot, where: string, text: string, named: readonly string[] = []) => {
    const leak = text === '' ? null : leakOf(text, named);
    if (leak !== null) found.push({ where, leak, spot });
  };
  for (const [at, line] of lines.entries()) look({ part: 'line', at }, `第${at + 1}段`, line);
  // A heading that tells too much is named by its place alone.
  const headings = columns.map(({ label }, at) => (leakOf(label) === null ? `“${label}”` : `第${at + 1}栏`));
  for (const [at, { label }] of columns.entries()) look({ part: 'heading', at }, `表头第${at + 1}栏`, label);
  const nameKeys = columns.filter(({ type }) => type === 'private_name').map(({ key }) => key);
  for (const [at, row] of rows.entries()) {
    const named = nameKeys.map((key) => String(row[key] ?? '').trim()).filter((name) => name !== '');
    // Only the whole number and the day tell a row apart without telling what is in it.
    const mark = [row.number, row.day].find((one) => typeof one === 'string' && leakOf(one) === null);
    for (const [column, { key, type }] of columns.entries()) {
      if (typeof row[key] === 'number') continue;
      const where = `第${at + firstRow}行${mark === undefined ? '' : `（${mark}）`}${headings[column]}`;
      look({ part: 'cell', at, key }, where, String(row[key] ?? '').trim(), type === 'private_name' ? [] : named);
    }
  }
  for (const [at, line] of under.entries()) look({ part: 'under', at }, `表后第${at + 1}段`, line);
  return found;
}

/** What masks a text, and remembers of each text what it told before it was masked. */
export interface Watch {
  publish: (text: string) => string;
  /** Of a text as it is published: of what it was made counts, not what the mask has left. */
  leakOf: LeakOf;
  /** Whether nothing was told so far, nor is in these texts: all of them judged together, which is quicker than one by one. */
  allPlain(texts: readonly string[]): boolean;
}

export function watched(mask: Watch['publish'], onFile: OnFile): Watch {
  /** Texts as they were written and as they are shown, until they are judged, all of them together. */
  const unseen = new Map<string, string>();
  const seen = new Map<string, Leak>();
  // The same words stand in many rows, and most of them twice: as they were written and as they are shown.
  const judged = new Map<string, Leak | null>();
  const judge = (text: string): Leak | null => {
    const known = judged.get(text);
    if (known !== undefined) return known;
    const leak = leakIn(text, onFile);
    judged.set(text, leak);
    return leak;
  };
  const judgeUnseen = (others: readonly string[] = []): void => {
    if (unseen.size + others.length === 0) return;
    const texts = new Set([...unseen.keys(), ...others.filter((text) => !judged.has(text))]);
    for (const [text, leak] of leaksIn([...texts], onFile)) {
      judged.set(text, leak);
      const shown = unseen.get(text);
      if (leak !== null && shown !== undefined) seen.set(shown, leak);
    }
    unseen.clear();
  };
  return {
    publish(text) {
      const shown = mask(text);
      unseen.set(text, shown);
      return shown;
    },
    leakOf(text, named) {
      judgeUnseen();
      for (const [shown, leak] of seen) if (text.includes(shown)) return leak;
      return named === undefined || named.length === 0 ? judge(text) : leakIn(text, onFile, named);
    },
    allPlain(texts) {
      judgeUnseen(texts);
      return seen.size === 0 && texts.every((text) => judged.get(text) === null);
    },
  };
}

/** @throws Refusal kind `forbidden` that names every place and reason, where there is one. */
export function refuseLeaks(found: readonly FoundLeak[], hint: string, cite?: Citation): void {
  if (found.length === 0) return;
  throw new Refusal('forbidden', 'private_data', `${leakWords(found)}，不得公开。没有写入任何内容。`, {
    hint,
    ...(cite === undefined ? {} : { cite }),
  });
}

/** Refuses a single text that will be printed. @throws Refusal kind `forbidden`. */
export async function refuseLeak(db: Database, what: string, text: string | null, day: Day): Promise<void> {
  await refuseLeaksIn(db, [[what, text]], day);
}

/** A text that will be public, with the name of the place where it stands. */
export type Placed = readonly [where: string, text: string | null];

/** The same for several. @throws Refusal kind `forbidden` that names every place. */
export async function refuseLeaksIn(db: Database, texts: readonly Placed[], day: Day): Promise<void> {
  refuseLeaks(await leaksAmong(db, texts, day), '请改写后再登记：不写住址、号码、病情和孩子的姓名。');
}

/** Which of some texts tell what may not be told in public. */
export async function leaksAmong(db: Database, texts: readonly Placed[], day: Day): Promise<FoundLeak[]> {
  if (texts.every(([, text]) => text === null)) return [];
  const onFile = await readOnFile(db, day);
  return texts.flatMap(([where, text]) => {
    const leak = text === null ? null : leakIn(text, onFile);
    return leak === null ? [] : [{ where, leak }];
  });
}

export function leakWords(found: readonly FoundLeak[]): string {
  return found.map(({ where, leak }) => `${where}有${leak}`).join('；');
}

/** For the office's own eyes, over what it may not publish as it stands. */
export function leakBlocks(found: readonly FoundLeak[]): Block[] {
  if (found.length === 0) return [];
  return [
    {
      kind: 'text',
      tone: 'bad',
      lines: ['有不得公开的内容，改正以前不能定稿、打印、公布：', ...found.map((one) => leakWords([one]))],
    },
  ];
}

export function leakFindings(found: readonly FoundLeak[]): { code: string; sentence: string }[] {
  return found.map((one) => ({ code: 'private_data', sentence: leakWords([one]) }));
}
