import type { BarsBlock, Column, Row, TableBlock } from './sheet.ts';

/** The same figures as a table, for writers that draw nothing. Pure. */
export function barsTable({ title, item, value, second, bars, total, empty }: BarsBlock): TableBlock {
  const columns: Column[] = [
    { key: 'label', label: item, type: 'text', wide: true },
    { key: 'value', label: value, type: 'count' },
    ...(second === undefined ? [] : [{ key: 'second', label: second, type: 'count' } as const]),
  ];
  const rows: Row[] = bars.map((bar) => ({
    label: bar.label,
    value: bar.value,
    ...(second !== undefined && { second: bar.second ?? null }),
  }));
  const sum = (key: string) => rows.reduce((all, row) => all + Number(row[key] ?? 0), 0);
  const sums: Row = { label: '合计', value: sum('value'), ...(second !== undefined && { second: sum('second') }) };
  return {
    kind: 'table',
    columns,
    rows,
    ...(title !== undefined && { title }),
    ...(empty !== undefined && { empty }),
    ...(total && rows.length > 0 && { total: sums }),
  };
}

/** The longest bar's figure; 1 where all are nothing, so that it can be divided by. */
export function longest({ bars }: Pick<BarsBlock, 'bars'>): number {
  return Math.max(1, ...bars.flatMap(({ value, second = null }) => [value, second ?? 0]));
}
