import { committeeName } from '../finance/account.ts';
import type { Apart } from '../finance/apart.ts';
import type { Block, Column, Row } from '../sheet/sheet.ts';
import type { DisclosedAccounts } from './disclosed.ts';

const figures = [
  ['opening', '期初（元）'],
  ['receipts', '收入（元）'],
  ['payments', '支出（元）'],
  ['closing', '结余（元）'],
] as const;

const money: Column[] = figures.map(([key, label]) => ({ key, label, type: 'money' }));

/** Each account and each fund with what it began with, what came in and went out, and what is left. */
export function apartBlocks(accounts: DisclosedAccounts): Block[] {
  const { others = [], funds = [] } = accounts;
  const { opening, receipts, payments, closing } = accounts;
  const own = { name: committeeName, opening, receipts, payments, closing };
  const ofAccounts = others.length === 0 ? [] : [table('各账户', '账户', [own, ...others.map(rowOf)], false)];
  if (funds.length === 0) return ofAccounts;
  const rows = funds.map((fund) => ({ ...rowOf(fund), account: fund.account ?? committeeName }));
  const ofFunds = table('专款（已在所属账户之中）', '专款', rows, funds.length > 1);
  // Whose account it is goes without saying where there is one only.
  const column: Column = { key: 'account', label: '所属账户', type: 'text' };
  const [name, ...rest] = ofFunds.columns as [Column, ...Column[]];
  return [...ofAccounts, others.length === 0 ? ofFunds : { ...ofFunds, columns: [name, column, ...rest] }];
}

function rowOf({ name, opening, receipts, payments, closing }: { name: string } & Record<FigureKey, number>) {
  return { name, opening, receipts, payments, closing };
}

type FigureKey = (typeof figures)[number][0];

function table(title: string, label: string, rows: readonly Row[], summed: boolean) {
  const total = Object.fromEntries(figures.map(([key]) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)]));
  return {
    kind: 'table' as const,
    title,
    columns: [{ key: 'name', label, type: 'text' as const, wide: true }, ...money],
    rows,
    ...(summed && { total: { name: '合计', account: '', ...total } }),
  };
}

/** The same figures one by one, `公共事务服务中心 期初（元）`: for spreadsheets, and for what differs between two versions. */
export function apartFigures({ others = [], funds = [] }: Partial<Apart>): [string, number][] {
  const named = [...others, ...funds.map((fund) => ({ ...fund, name: `专款 ${fund.name}` }))];
  return named.flatMap((one) => figures.map(([key, label]): [string, number] => [`${one.name} ${label}`, one[key]]));
}
