import { dirname } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Day } from '../../calendar/day.ts';
import type { FontSet } from './fonts.ts';
import type { Paper } from './paper.ts';
import { cellInset } from './table.ts';
import { templateFor } from './template.ts';

/** Points added to or taken from rows, lines and gaps until the signatures share their page with something else. */
const slacks = [-1, -2, 1, 2, 3.5, 5];

/** One paper in the hands of Typst. */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #fonts: FontSet;
  readonly #paper: Paper;
  readonly #day: Day;
  #warnings: readonly { message: string }[] = [];
  #document: NodeTypstDocument;

  /** The compiler comes from outside: its native library is loaded only when a paper is written. */
  constructor(compiler: typeof NodeCompiler, fonts: FontSet, paper: Paper, day: Day) {
    const fontPaths = fonts.paths();
    // The template reads no files; any folder that exists will do, and this one holds nothing of the user's.
    const workspace = dirname(fontPaths[0] as string);
    this.#compiler = compiler.create({ workspace, fontArgs: [{ fontPaths }] });
    this.#fonts = fonts;
    this.#paper = paper;
    this.#day = day;
    this.#document = this.#compile(0);
  }

  /** Families, in lower case, that Typst does not know under the name we read from the font: it trims some names. */
  unknownFamilies(): string[] {
    return this.#warnings.flatMap(({ message }) => message.match(/unknown font family: (.+)/)?.[1] ?? []);
  }

  pdf(): { pdf: Uint8Array; pages: number } {
    const document = this.#withCompany();
    const creationTimestamp = Date.parse(`${this.#day}T00:00:00Z`) / 1000;
    const pdf = this.#compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp });
    return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
  }

  /** Never a page with only the signatures and the seal: adjust the spacing (GB/T 9704-2012, 7.3.5). */
  #withCompany(): NodeTypstDocument {
    const trials = [() => this.#document, ...slacks.map((slack) => () => this.#compile(slack))];
    for (const trial of trials) {
      const document = trial();
      if (!this.#signaturesStandAlone(document)) return document;
    }
    return this.#document;
  }

  #signaturesStandAlone(document: NodeTypstDocument): boolean {
    const { margin, pitch } = this.#paper.page;
    const places: { page: number; y: number }[] = this.#compiler.query(document, {
      selector: '<signatures>',
      field: 'value',
    });
    return places.some(({ page, y }) => page > 1 && y < margin.top + pitch);
  }

  #compile(slack: number): NodeTypstDocument {
    const [year, month, day] = this.#day.split('-').map(Number);
    const data = {
      paper: this.#paper,
      fonts: this.#fonts.families(),
      inset: cellInset,
      slack,
      day: { year, month, day },
    };
    const result = this.#compiler.compile({
      mainFileContent: templateFor(this.#paper.page),
      inputs: { data: JSON.stringify(data) },
    });
    const document = result.result;
    if (document === null) throw new Error(`typst: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
    this.#warnings = result.takeWarnings()?.shortDiagnostics ?? [];
    return document;
  }
}
