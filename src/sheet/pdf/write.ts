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
  /** Runs the start of the typesetter, see `World`; left out: it is started as it is. */
  start?: <T>(work: () => T) => T;
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
  return (await pdfWriter(options))(sheet);
}

/** Writes one sheet after the other with the fonts read and the typesetter started once. */
export async function pdfWriter(options: PdfOptions): Promise<(sheet: Sheet) => Pdf> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { start = (work) => work() } = options;
  const unusable = new Set<string>();
  const find = () => findFonts(options.fontFolders, options.resolve ?? resolveInstalled, unusable);
  let fonts = find();
  let started: { typesetter: Typesetter; paths: string } | undefined;
  return (sheet) => {
    for (;;) {
      const coverage = checkCoverage(fonts.has);
      const paper = paperOf(sheet, coverage);
      // A rare character may have brought a font along.
      const paths = fonts.paths().join('\n');
      if (started?.paths !== paths) started = { typesetter: start(() => new Typesetter(NodeCompiler, fonts)), paths };
      const { unknown, ...pdf } = started.typesetter.set(paper, sheet.day ?? options.today);
      const refused = unknown.filter((family) => !unusable.has(family));
      // Characters counted on a font that is not there would be left out silently: once more without it.
      if (refused.length === 0) return { ...pdf, missing: coverage.missing() };
      for (const family of refused) unusable.add(family);
      fonts = find();
      started = undefined;
    }
  };
}
