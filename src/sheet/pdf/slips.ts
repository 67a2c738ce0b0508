import type { SlipsBlock } from '../sheet.ts';
import { printedWidth } from './measure.ts';
import type { Prepare } from './paper.ts';

/** Slips to be cut apart, as the template draws them. */
export interface PaperSlips {
  kind: 'slips';
  count: number;
  /** Two beside each other where everything on them is short. */
  columns: 1 | 2;
  heading: string;
  note: string;
  items: string[];
  choices: string[];
  foot: string;
}

export function paperSlips(block: SlipsBlock, prepare: Prepare): PaperSlips {
  const { count, heading, note, items, choices, foot } = block;
  const short = items.length <= 2 && items.every((item) => printedWidth(item) <= shortItem);
  return {
    kind: 'slips',
    count,
    columns: short ? 2 : 1,
    heading: prepare(heading, '票面标题'),
    note: prepare(note, '票面'),
    items: items.map((item, at) => prepare(item, `票面第 ${at + 1} 项`)),
    choices: choices.map((choice) => prepare(choice, '票面')),
    foot: prepare(foot, '票面说明'),
  };
}

/** Characters of a matter that still read well on half a page's width. */
const shortItem = 24;
