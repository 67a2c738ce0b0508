import { shadeColours } from '../heat.ts';
import type { HeatBlock } from '../sheet.ts';
import { printedWidth } from './measure.ts';
import type { Page } from './page.ts';
import type { Prepare } from './paper.ts';
import { roomyRows } from './table.ts';

interface PaperCell {
  text: string;
  fill: string | null;
  ink: string;
}

/** A picture as the template draws it: every text ready, widths in points, fills as hexadecimal RGB. */
export interface PaperHeat {
  kind: 'heat';
  title: string | null;
  size: number;
  /** Width of the names and of a cell. */
  name: number;
  cell: number;
  head: string;
  /** Many rows: little air, that the picture stays on its page. */
  dense: boolean;
  columns: { label: string; under: string | null }[];
  rows: { label: string; cells: PaperCell[] }[];
  legend: (PaperCell & { label: string })[];
  empty: string | null;
}

/** Sizes of the marks, the first that fits is taken; and the widest a cell becomes. */
const sizes = [10.5, 9, 8, 7] as const;
const widestCell = 44;
const longestName = 10;
const inset = 3;

export function paperHeat(block: HeatBlock, page: Page, prepare: Prepare): PaperHeat {
  const place = block.title === undefined ? '图' : `图“${block.title}”`;
  const ready = (one: { text: string; shade: keyof typeof shadeColours } | null): PaperCell => {
    const { fill, ink } = shadeColours[one?.shade ?? 'plain'];
    return { text: one === null ? '' : prepare(one.text, place), fill: fill && `#${fill}`, ink: `#${ink}` };
  };
  const marks = block.rows.flatMap(({ cells }) => cells.map((one) => printedWidth(one?.text ?? '')));
  const widest = Math.max(
    1,
    ...marks,
    ...block.columns.map(({ label, under = '' }) => Math.max(printedWidth(label), printedWidth(under))),
  );
  const names = Math.min(longestName, Math.max(3, ...block.rows.map(({ label }) => printedWidth(label))));
  const room = (size: number) => (page.width - names * size - 2 * inset) / Math.max(1, block.columns.length);
  const size = sizes.find((one) => room(one) >= widest * one + 2) ?? sizes[3];
  return {
    kind: 'heat',
    title: block.title === undefined ? null : prepare(block.title, `${place}标题`),
    size,
    name: names * size + 2 * inset,
    cell: Math.min(widestCell, room(size)),
    head: prepare(block.head, place),
    dense: block.rows.length > roomyRows,
    columns: block.columns.map(({ label, under }) => ({
      label: prepare(label, place),
      under: under === undefined ? null : prepare(under, place),
    })),
    rows: block.rows.map(({ label, cells }) => ({ label: prepare(label, place), cells: cells.map(ready) })),
    legend: block.legend.map((one) => ({ ...ready(one), label: prepare(one.label, place) })),
    empty: block.rows.length > 0 ? null : prepare(block.empty ?? '（无）', place),
  };
}
