import { yuan } from '../base/money.ts';
import type { BarsBlock, Column, Row, TableBlock } from './sheet.ts';

/** The same figures as a table, for writers that draw nothing. Pure. */
export function barsTable({ title, item, value, second, money, bars, total, empty }: BarsBlock): TableBlock {
  const type = money ? 'money' : 'count';
  const columns: Column[] = [
    { key: 'label', label: item, type: 'text', wide: true },
    { key: 'value', label: value, type },
    ...(second === undefined ? [] : [{ key: 'second', label: second, type } as const]),
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

/** What stands beside a bar. */
export function barFigure({ money }: Pick<BarsBlock, 'money'>, figure: number): string {
  return money ? yuan(figure) : String(figure);
}
