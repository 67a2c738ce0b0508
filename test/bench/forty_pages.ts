import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { quarterFor } from '../../src/calendar/quarter.ts';
import { openOffice } from '../../src/database/open.ts';
import { anchorWords, chainHead } from '../../src/database/writing.ts';
import { assemble } from '../../src/disclosure/assemble.ts';
import { boardSheet } from '../../src/disclosure/board.ts';
import { checkCoverage } from '../../src/sheet/pdf/coverage.ts';
import { systemFontFolders } from '../../src/sheet/pdf/folders.ts';
import { findFonts } from '../../src/sheet/pdf/fonts.ts';
import { paperOf } from '../../src/sheet/pdf/paper.ts';
import { Typesetter } from '../../src/sheet/pdf/typesetter.ts';
import { benchDay } from './day.ts';
import { kept } from './kept.ts';

/** What the typesetter is told, word for word: enough to set the same pages without the program. */
interface Recorded {
  create?: unknown;
  compile?: unknown;
  pdf?: unknown;
  pages: number;
}

/** A file with all that compile.cjs needs to set the pages of `disclose quarter 2026Q3 --pdf`. */
export async function keptPages(office: string): Promise<string> {
  const parts = ['test/bench/forty_pages.ts', 'src/sheet', 'src/disclosure'];
  return kept('pages', `-${basename(office, '.db')}.json`, parts, async (path) => {
    writeFileSync(path, JSON.stringify(await pagesOf(office)));
  });
}

async function pagesOf(office: string): Promise<Recorded> {
  const file = await openOffice(office, 'bench');
  try {
    const disclosed = await assemble(file.db, quarterFor('2026Q3', benchDay), benchDay);
    const anchor = anchorWords((await chainHead(file.db)) as { seq: number; hash: string });
    const sheet = { ...boardSheet(disclosed, { withGates: false, omitEmpty: false }), anchor };
    const fonts = findFonts(systemFontFolders(process.platform, process.env));
    const paper = paperOf(sheet, checkCoverage(fonts.has));
    const recorded: Recorded = { pages: 0 };
    recorded.pages = new Typesetter(recorder(recorded), fonts).set(paper, disclosed.to).pages;
    return recorded;
  } finally {
    file.raw.close();
  }
}

/** The compiler itself, with what it was last called with written down. */
function recorder(recorded: Recorded): typeof NodeCompiler {
  const create = (options: Parameters<typeof NodeCompiler.create>[0]) => {
    const compiler = NodeCompiler.create(options);
    recorded.create = options;
    return {
      compile(asked: Parameters<typeof compiler.compile>[0]) {
        recorded.compile = asked;
        return compiler.compile(asked);
      },
      pdf(document: Parameters<typeof compiler.pdf>[0], asked: Parameters<typeof compiler.pdf>[1]) {
        recorded.pdf = asked;
        return compiler.pdf(document, asked);
      },
      query: compiler.query.bind(compiler),
    };
  };
  return { create } as unknown as typeof NodeCompiler;
}
