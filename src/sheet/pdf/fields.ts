import { cellText } from '../cell.ts';
import type { FieldsBlock } from '../sheet.ts';
import { printedWidth } from './measure.ts';
import type { Page } from './page.ts';
import type { Prepare } from './paper.ts';
import { cellInset } from './table.ts';

/** Names and values in a ruled grid, two pairs to a line where both are short. */
export interface PaperFields {
  kind: 'fields';
  title: string | null;
  size: number;
  /** Width of the names, points. */
  labelWidth: number;
  /** Pairs on a full line: 2, or 1 where no two values fit beside each other. */
  pairs: 1 | 2;
  lines: PaperField[][];
}

interface PaperField {
  label: string;
  value: string;
  breakable: boolean;
}

const usualSize = 10.5;
const denseSize = 9;
/** Names longer than this (in characters) wrap. */
const longestLabel = 8;

export function paperFields(block: FieldsBlock, page: Page, prepare: Prepare): PaperFields {
  const size = page.dense ? denseSize : usualSize;
  const name = block.title === undefined ? '栏目' : `“${block.title}”栏目`;
  const fields = block.fields.map((field) => ({
    label: prepare(field.label, `${name}“${field.label}”`),
    value: prepare(cellText(field, field.value), `${name}“${field.label}”`),
  }));
  const labels = fields.map(({ label }) => Math.min(printedWidth(label), longestLabel));
  const labelWidth = Math.max(4, ...labels) * size + 4 * cellInset;
  const half = (page.width / 2 - labelWidth - 2 * cellInset) / size;
  const full = (page.width - labelWidth - 2 * cellInset) / size;
  const lines: PaperField[][] = [];
  let open: PaperField[] | undefined;
  for (const field of fields) {
    const width = printedWidth(field.value);
    const placed = { ...field, breakable: (width / full) * size * 1.3 > page.height / 3 };
    if (width <= half && open) {
      open.push(placed);
      open = undefined;
    } else {
      const line = [placed];
      lines.push(line);
      open = width <= half ? line : undefined;
    }
  }
  return {
    kind: 'fields',
    title: block.title === undefined ? null : prepare(block.title, `${name}标题`),
    size,
    labelWidth,
    pairs: lines.some((line) => line.length === 2) ? 2 : 1,
    lines,
  };
}
