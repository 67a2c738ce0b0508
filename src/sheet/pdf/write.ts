import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Day } from '../../calendar/day.ts';
import type { Sheet } from '../sheet.ts';
import { checkCoverage, type MissingGlyph } from './coverage.ts';
import { type FontSet, findFonts, type Resolve, resolveInstalled } from './fonts.ts';
import { type Paper, paperOf } from './paper.ts';
import { cellInset } from './table.ts';
import { template } from './template.ts';

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

/**
 * The sheet on A4 as PDF/A-2b, fonts embedded. The same sheet, day and fonts give the same bytes.
 */
export async function writePdf(sheet: Sheet, options: PdfOptions): Promise<Pdf> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = findFonts(options.fontFolders, options.resolve ?? resolveInstalled);
  const coverage = checkCoverage(fonts.has);
  const paper = paperOf(sheet, coverage);
  const compiler = Compiler.create({ workspace: nowhere, fontArgs: [{ fontPaths: fonts.paths() }] });
  const day = sheet.day ?? options.today;
  return { ...typeset(compiler, paper, fonts, day), missing: coverage.missing() };
}

/** The template reads no files, so it gets no folder to read from. */
const nowhere = '/nowhere';

/** Room added to or taken from every row, in points, until the signatures share their page with something else. */
const slacks = [0, -1, 1, 2, 3.5];

function typeset(compiler: NodeCompiler, paper: Paper, fonts: FontSet, day: Day): { pdf: Uint8Array; pages: number } {
  const compile = (slack: number) =>
    compileWith(compiler, { paper, fonts: fonts.families(), slack, inset: cellInset, day: dayParts(day) });
  let document = compile(0);
  for (const slack of slacks.slice(1)) {
    if (!signaturesStandAlone(compiler, document, paper)) break;
    document = compile(slack);
  }
  if (signaturesStandAlone(compiler, document, paper)) document = compile(0);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: Date.parse(`${day}T00:00:00Z`) / 1000 });
  return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
}

function compileWith(compiler: NodeCompiler, data: object) {
  const result = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  const document = result.result;
  if (document === null) throw new Error(`typst: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
  return document;
}

function signaturesStandAlone(compiler: NodeCompiler, document: ReturnType<typeof compileWith>, paper: Paper): boolean {
  const places = compiler.query(document, { selector: '<signatures>', field: 'value' }) as {
    page: number;
    y: number;
  }[];
  return places.some(({ page, y }) => page > 1 && y < paper.page.margin.top + paper.page.pitch);
}

function dayParts(day: Day): { year: number; month: number; day: number } {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
}
