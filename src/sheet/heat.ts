import type { HeatBlock, Shade, TableBlock } from './sheet.ts';

/** A picture as a plain table, for whatever has no fills: a row for each, its cells the marks. */
export function heatTable({ head, columns, rows, empty }: HeatBlock): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: head, type: 'text', whole: true },
      ...columns.map(({ key, label }) => ({ key, label, type: 'text', narrow: true }) as const),
    ],
    rows: rows.map(({ label, cells }) => ({
      name: label,
      ...Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]?.text ?? ''])),
    })),
    ...(empty === undefined ? {} : { empty }),
  };
}

/**
 * What a shade looks like on paper and in a spreadsheet, as hexadecimal RGB: fill and ink. In grey the fills go from light to
 * dark in the order in which they stand here.
 */
export const shadeColours: Readonly<Record<Shade, { fill: string | null; ink: string }>> = {
  plain: { fill: null, ink: '000000' },
  faint: { fill: 'EDEDED', ink: '5F5F5F' },
  mild: { fill: 'FFE08A', ink: '000000' },
  cool: { fill: 'A9CDEE', ink: '000000' },
  warm: { fill: 'F0964A', ink: '000000' },
  hot: { fill: 'B3261E', ink: 'FFFFFF' },
};
