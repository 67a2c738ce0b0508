import { kindStates } from '../finance/entry.ts';
import type { BarsBlock } from '../sheet/sheet.ts';
import type { Disclosed, DisclosedItem } from './disclosed.ts';

/** Receipts and payments for those who would rather look: month by month, and what the money was for. */
export function chartBlocks(item: DisclosedItem, { accounts }: Pick<Disclosed, 'accounts'>): BarsBlock[] {
  return [...monthly(item), ...byCategory(accounts, 'income'), ...byCategory(accounts, 'expense')];
}

/** A month alone is told by its figures. */
function monthly({ rows }: DisclosedItem): BarsBlock[] {
  const sums = new Map<string, { income: number; expense: number }>();
  for (const { kind, day, amount } of rows) {
    const month = String(day).slice(0, 7);
    const sum = sums.get(month) ?? { income: 0, expense: 0 };
    sum[kind as 'income' | 'expense'] += Number(amount);
    sums.set(month, sum);
  }
  const months = [...sums.keys()].sort();
  if (months.length < 2) return [];
  const bars = months.map((month) => {
    const { income, expense } = sums.get(month) as { income: number; expense: number };
    return { label: `${Number(month.slice(5))}月`, value: income, second: expense };
  });
  const words = { title: '每月收支（元）', item: '月份', value: '收入', second: '支出' };
  return [{ kind: 'bars', ...words, apart: true, money: true, bars }];
}

function byCategory({ categories }: Disclosed['accounts'], kind: 'income' | 'expense'): BarsBlock[] {
  const sums = categories.filter((one) => one.kind === kind).sort((one, other) => other.amount - one.amount);
  if (sums.length < 2) return [];
  const bars = sums.map(({ category, amount }) => ({ label: category ?? '未分类', value: amount }));
  const { label } = kindStates[kind];
  return [{ kind: 'bars', title: `${label}按类别（元）`, item: '类别', value: label, money: true, bars }];
}
