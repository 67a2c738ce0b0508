import { printable } from '../cell.ts';
import { shadeColours } from '../heat.ts';
import type { HeatBlock, Shade } from '../sheet.ts';
import type { Grid, GridCell, Look } from './grid.ts';
import { typedText } from './typed.ts';

const head: Look = { bold: true, align: 'center', ruled: true, filled: true };
const name: Look = { align: 'left', ruled: true };

/** A picture as cells with their fills, what they mean below. */
export function putHeat(grid: Grid, block: HeatBlock): void {
  const looks = new Map<Shade, Look>();
  const lookOf = (shade: Shade): Look => {
    const { fill, ink } = shadeColours[shade];
    const look = looks.get(shade) ?? { align: 'center', ruled: true, ink, ...(fill === null ? {} : { fill }) };
    looks.set(shade, look);
    return look;
  };
  const cell = (text: string, look: Look): GridCell => ({ ...typedText(printable(text)), look });
  grid.heads.push(grid.add([cell(block.head, head), ...block.columns.map(({ label }) => cell(label, head))]));
  if (block.columns.some(({ under }) => under !== undefined))
    grid.add([cell('', head), ...block.columns.map(({ under = '' }) => cell(under, head))]);
  for (const { label, cells } of block.rows)
    grid.add([cell(label, name), ...cells.map((one) => cell(one?.text ?? '', lookOf(one?.shade ?? 'plain')))]);
  if (block.rows.length === 0) grid.line(printable(block.empty ?? '（无）'));
  grid.line(block.legend.map(({ text, label }) => `${printable(text)} ${printable(label)}`.trim()).join('　'));
}
