import { dayWords } from '../../calendar/day.ts';
import type { SignatureBlock } from '../sheet.ts';
import { printedWidth } from './measure.ts';
import type { Prepare } from './paper.ts';

/** Lines to sign on, and the place of the seal. */
export interface PaperSignatures {
  kind: 'signatures';
  lines: { label: string; name: string }[];
  /** Width of the labels in characters of running text. */
  labelWidth: number;
  columns: 1 | 2;
  seal: string | null;
  /** `2026年9月18日`, blanks for it to be filled in by hand, or nothing where neither seal nor day is asked for. */
  day: string | null;
}

export function paperSignatures(block: SignatureBlock, prepare: Prepare): PaperSignatures {
  const lines = block.lines.map(({ label, name }) => ({
    label: `${prepare(label.replace(/[：:]\s*$/, ''), '签字处')}：`,
    name: name === undefined ? '' : prepare(name, `签字处“${label}”`),
  }));
  const labelWidth = Math.max(0, ...lines.map(({ label }) => printedWidth(label)));
  const seal = block.seal === undefined ? null : prepare(block.seal, '落款');
  return {
    kind: 'signatures',
    lines,
    labelWidth: Math.min(labelWidth, longestLabel),
    columns: lines.length > 1 && labelWidth <= shortLabel ? 2 : 1,
    seal,
    day: block.day === undefined ? (seal === null ? null : blankDay) : dayWords(block.day),
  };
}

const blankDay = '　　　　年　　月　　日';
const shortLabel = 9;
const longestLabel = 16;
