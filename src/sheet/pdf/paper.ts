import { printable } from '../cell.ts';
import type { Block, Sheet, TextBlock } from '../sheet.ts';
import { type PaperBars, paperBars } from './bars.ts';
import type { Coverage } from './coverage.ts';
import { type PaperFields, paperFields } from './fields.ts';
import { type PaperHeat, paperHeat } from './heat.ts';
import { breakableNumbers, breakableRuns } from './measure.ts';
import { type Page, pageOf } from './page.ts';
import { type PaperSeal, paperSeal } from './seal.ts';
import { type PaperSignatures, paperSignatures } from './signatures.ts';
import { type PaperSlips, paperSlips } from './slips.ts';
import { type PaperTable, paperTable } from './table.ts';

/** Makes a text ready for paper; `where` names its place should a character be missing. */
export type Prepare = (text: string, where: string) => string;

/** A paragraph block: the lines without the indent somebody may have typed, the template has its own. */
interface PaperText {
  kind: 'text';
  title: string | null;
  lines: string[];
  quiet: boolean;
  flush: boolean;
  /** The last line stays with what follows, so that no signature stands alone on its page. */
  holds: boolean;
}

/** Another paper in the same file. */
interface PaperPage {
  kind: 'page';
  title: string;
  subtitle: string | null;
}

/** What the template is given: texts to be printed as they stand, and measures. No markup. */
export interface Paper {
  page: Page;
  title: string;
  subtitle: string | null;
  /** At the top right of a letter. */
  reference: string | null;
  blocks: (
    | PaperTable
    | PaperFields
    | PaperText
    | PaperSignatures
    | PaperSeal
    | PaperPage
    | PaperSlips
    | PaperHeat
    | PaperBars
  )[];
  anchor: string | null;
}

/** A sheet as it goes to the template. Every text passes `coverage` on its way. */
export function paperOf(sheet: Sheet, coverage: Coverage): Paper {
  const page = pageOf(sheet);
  const blocks = sheet.blocks.filter((block) => !(block.kind === 'text' && block.screen));
  const prepare = preparing(coverage);
  return {
    page,
    title: prepare(sheet.title, '标题'),
    subtitle: sheet.subtitle === undefined ? null : prepare(sheet.subtitle, '副标题'),
    reference: sheet.reference === undefined ? null : prepare(sheet.reference, '编号'),
    blocks: blocks.map((block, index) => paperBlock(block, blocks[index + 1], page, prepare)),
    anchor: sheet.anchor === undefined ? null : prepare(sheet.anchor, '页脚'),
  };
}

/** Many cells say the same; only a text with something missing is gone through each time, to be counted. */
function preparing(coverage: Coverage): Prepare {
  const ready = new Map<string, string>();
  return (text, where) => {
    const known = ready.get(text);
    if (known !== undefined) return known;
    const plain = printable(text);
    const covered = coverage.prepare(plain, where);
    const broken = breakableRuns(covered);
    if (covered === plain) ready.set(text, broken);
    return broken;
  };
}

function paperBlock(block: Block, next: Block | undefined, page: Page, prepare: Prepare): Paper['blocks'][number] {
  // The full width of the line is worth more than a number in one piece.
  const inLetter: Prepare = (text, where) => breakableNumbers(prepare(text, where));
  switch (block.kind) {
    case 'table':
      return paperTable(block, page, prepare);
    case 'fields':
      return paperFields(block, page, prepare);
    case 'text':
      return paperText(block, next?.kind === 'signatures' || next?.kind === 'seal', page.letter ? inLetter : prepare);
    case 'signatures':
      return paperSignatures(block, prepare);
    case 'seal':
      return paperSeal(block, prepare);
    case 'page':
      return {
        kind: 'page',
        title: prepare(block.title, '标题'),
        subtitle: block.subtitle === undefined ? null : prepare(block.subtitle, '副标题'),
      };
    case 'slips':
      return paperSlips(block, prepare);
    case 'heat':
      return paperHeat(block, page, prepare);
    case 'bars':
      return paperBars(block, page, prepare);
  }
}

function paperText(block: TextBlock, holds: boolean, prepare: Prepare): PaperText {
  const name = block.title === undefined ? '正文' : `“${block.title}”`;
  return {
    kind: 'text',
    title: block.title === undefined ? null : prepare(block.title, `${name}标题`),
    lines: block.lines
      .flatMap((line) => line.split(/\r?\n/))
      .map((line, index) => prepare(line.trim(), `${name}第 ${index + 1} 段`)),
    quiet: block.tone === 'quiet',
    flush: block.flush === true,
    holds,
  };
}
