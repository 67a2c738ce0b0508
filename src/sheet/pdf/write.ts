import type { Day } from '../../calendar/day.ts';
import type { Sheet } from '../sheet.ts';
import { checkCoverage, type MissingGlyph } from './coverage.ts';
import { findFonts, type Resolve, resolveInstalled } from './fonts.ts';
import { paperOf } from './paper.ts';
import { Typesetter } from './typesetter.ts';

export interface PdfOptions {
  /** Searched for 仿宋, 小标宋, 黑体 and 楷体: the folders the office named, then `systemFontFolders`. */
  fontFolders: readonly string[];
  /** Stands in the file's metadata when the sheet has no day of its own. */
  today: Day;
  /** Finds the supplied fonts where they are not installed as packages. */
  resolve?: Resolve;
}

export interface Pdf {
  pdf: Uint8Array;
  pages: number;
  /** Characters that no font has. The paper shows a stand-in for each; tell the user, who may name a folder of fonts. */
  missing: MissingGlyph[];
}

/** The sheet on A4 as PDF/A-2b, fonts embedded. The same sheet, day and fonts give the same bytes. */
export async function writePdf(sheet: Sheet, options: PdfOptions): Promise<Pdf> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const unusable = new Set<string>();
  for (;;) {
    const fonts = findFonts(options.fontFolders, options.resolve ?? resolveInstalled, unusable);
    const coverage = checkCoverage(fonts.has);
    const paper = paperOf(sheet, coverage);
    const typesetter = new Typesetter(NodeCompiler, fonts, paper, sheet.day ?? options.today);
    const unknown = typesetter.unknownFamilies().filter((family) => !unusable.has(family));
    // Characters counted on a font that is not there would be left out silently: once more without it.
    if (unknown.length === 0) return { ...typesetter.pdf(), missing: coverage.missing() };
    for (const family of unknown) unusable.add(family);
  }
}
