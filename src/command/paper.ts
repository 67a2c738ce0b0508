import { resolve } from 'node:path';
import { anchorWords, chainHead } from '../database/writing.ts';
import { checkCoverage, type MissingGlyph } from '../sheet/pdf/coverage.ts';
import { systemFontFolders } from '../sheet/pdf/folders.ts';
import { type FontSet, findFonts } from '../sheet/pdf/fonts.ts';
import { pdfWriter } from '../sheet/pdf/write.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Context } from './context.ts';

/** A printed sheet, and what must be told about it. */
export interface Printed {
  pdf: Uint8Array;
  /** One sentence for each character that no font has; the paper shows a stand-in there. */
  warnings: string[];
}

/** The sheet as PDF, in the fonts of the office's folder and of this machine. */
export async function printSheet(sheet: Sheet, context: Context): Promise<Printed> {
  const anchor = sheet.anchor ?? (await anchorOf(context));
  const print = await sheetPrinter(context);
  return print(anchor === undefined ? sheet : { ...sheet, anchor });
}

/** The same for one sheet after the other, the fonts read once; each names its own anchor. */
export async function sheetPrinter(context: Context): Promise<(sheet: Sheet) => Printed> {
  const { withoutSystemFonts: start } = context.world;
  const fontFolders = await fontFoldersOf(context);
  const write = await pdfWriter({ fontFolders, today: context.today, ...(start && { start }) });
  return (sheet) => {
    const { pdf, missing } = write(sheet);
    return { pdf, warnings: warningsOf(missing) };
  };
}

/** Found once for a command that asks often. */
const found = new WeakMap<Context, FontSet>();

/** The characters of texts that none of those fonts prints, each once; nothing is typeset. */
export async function charactersLacking(texts: readonly string[], context: Context): Promise<MissingGlyph[]> {
  const fonts = found.get(context) ?? findFonts(await fontFoldersOf(context));
  found.set(context, fonts);
  const coverage = checkCoverage(fonts.has);
  for (const text of texts) coverage.prepare(text, '');
  return coverage.missing();
}

/** The office's folder before those of this machine. */
async function fontFoldersOf(context: Context): Promise<string[]> {
  const { world } = context;
  const own = await officeFontFolder(context);
  return [...(own === null ? [] : [resolve(world.cwd, own)]), ...systemFontFolders(world.platform, world.env)];
}

function warningsOf(missing: readonly MissingGlyph[]): string[] {
  const warnings = missing.map(
    ({ character, codePoint, where }) =>
      `没有字体能印“${character}”（${codePoint}，在“${where}”中），纸面上以编码代替。`,
  );
  return warnings.length === 0 ? [] : [...warnings, '请把有这些字的字体放进一个文件夹：jwh office set --fonts 文件夹'];
}

/** A sheet can be printed without an office's file too (`rules list --place`); then only the machine's fonts serve. */
async function officeFontFolder(context: Context): Promise<string | null> {
  if (!context.hasFile) return null;
  const office = await (await context.read()).selectFrom('office').select('font_folder').executeTakeFirst();
  return office?.font_folder ?? null;
}

/** The small line by which the paper can be checked against the file, and the file against the paper. */
async function anchorOf(context: Context): Promise<string | undefined> {
  const head = context.hasFile ? await chainHead(await context.read()) : null;
  return head === null ? undefined : anchorWords(head);
}
