import { dayWords } from '../../calendar/day.ts';
import type { SealBlock } from '../sheet.ts';
import { codePicture } from './code.ts';
import type { Prepare } from './paper.ts';

/** How a letter ends, as the template draws it. */
export interface PaperSeal {
  kind: 'seal';
  issuer: string;
  day: string;
  note: string | null;
  /** The code as a picture (SVG), without its quiet border. */
  code: string | null;
}

export function paperSeal(block: SealBlock, prepare: Prepare): PaperSeal {
  return {
    kind: 'seal',
    issuer: prepare(block.issuer, '落款'),
    day: dayWords(block.day),
    note: block.note === null ? null : `（${prepare(block.note, '附注')}）`,
    code: block.code === null ? null : codePicture(block.code),
  };
}
