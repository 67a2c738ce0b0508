import { dirname } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Day } from '../../calendar/day.ts';
import type { FontSet } from './fonts.ts';
import { letterTemplate, squeezes } from './letter.ts';
import type { Paper } from './paper.ts';
import { cellInset } from './table.ts';
import { templateFor } from './template.ts';

/** Points added to or taken from rows, lines and gaps until the signatures share their page with something else. */
const slacks = [-1, -2, 1, 2, 3.5, 5];

/** Typst with the fonts at hand. It may set any number of papers: all beyond the first come quickly. */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #families: ReturnType<FontSet['families']>;

  /** The compiler comes from outside: its native library is loaded only when a paper is written. */
  constructor(compiler: typeof NodeCompiler, fonts: FontSet) {
    const fontPaths = fonts.paths();
    // The template reads no files; any folder that exists will do, and this one holds nothing of the user's.
    const workspace = dirname(fontPaths[0] as string);
    this.#compiler = compiler.create({ workspace, fontArgs: [{ fontPaths }] });
    this.#families = fonts.families();
  }

  /** Sets a paper. The day stands in the file's metadata. */
  set(paper: Paper, day: Day): { pdf: Uint8Array; pages: number; unknown: string[] } {
    const plain = this.#compile(paper, day, 0);
    const unknown = plain.unknown;
    const document = paper.page.letter ? this.#fitted(plain, paper, day) : this.#withCompany(plain, paper, day);
    const creationTimestamp = Date.parse(`${day}T00:00:00Z`) / 1000;
    const pdf = this.#compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp });
    return { pdf: new Uint8Array(pdf), pages: document.numOfPages, unknown };
  }

  /** A letter hardly longer than a page is drawn together; a longer one runs on, its last lines with the seal. */
  #fitted(plain: Compiled, paper: Paper, day: Day): NodeTypstDocument {
    if (plain.document.numOfPages !== 2) return plain.document;
    for (const squeeze of squeezes) {
      const { document } = this.#compile(paper, day, squeeze);
      if (document.numOfPages === 1) return document;
    }
    return plain.document;
  }

  /** Never a page with only the signatures and the seal: adjust the spacing (GB/T 9704-2012, 7.3.5). */
  #withCompany(plain: Compiled, paper: Paper, day: Day): NodeTypstDocument {
    const trials = [() => plain.document, ...slacks.map((slack) => () => this.#compile(paper, day, slack).document)];
    for (const trial of trials) {
      const document = trial();
      if (!this.#signaturesStandAlone(document, paper)) return document;
    }
    return plain.document;
  }

  #signaturesStandAlone(document: NodeTypstDocument, { page: { margin, pitch } }: Paper): boolean {
    const places: { page: number; y: number }[] = this.#compiler.query(document, {
      selector: '<signatures>',
      field: 'value',
    });
    return places.some(({ page, y }) => page > 1 && y < margin.top + pitch);
  }

  #compile(paper: Paper, on: Day, slack: number): Compiled {
    const [year, month, day] = on.split('-').map(Number);
    const data = { paper, fonts: this.#families, inset: cellInset, slack, day: { year, month, day } };
    const mainFileContent = paper.page.letter ? letterTemplate : templateFor(paper.page);
    const result = this.#compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } });
    const document = result.result;
    if (document === null) throw new Error(`typst: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
    const warnings: readonly { message: string }[] = result.takeWarnings()?.shortDiagnostics ?? [];
    // Families, in lower case, that Typst does not know under the name we read from the font: it trims some names.
    const unknown = warnings.flatMap(({ message }) => message.match(/unknown font family: (.+)/)?.[1] ?? []);
    return { document, unknown };
  }
}

interface Compiled {
  document: NodeTypstDocument;
  unknown: string[];
}
