import { yuan } from '../base/money.ts';
import type { Day } from '../calendar/day.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { Accounts } from './quarter_store.ts';

const lines = {
  opening: { label: '期初余额' },
  income: { label: '收入' },
  receipts: { label: '收入合计' },
  expense: { label: '支出' },
  payments: { label: '支出合计' },
  closing: { label: '期末余额' },
} as const;

/** 收支表 of a period: opening, receipts and payments by heading, closing; of one that is not over as it stands today. */
export function accountsTable(accounts: Accounts, { from, to }: { from: Day; to: Day }, today: Day): TableBlock {
  const { opening, receipts, payments, closing, categories } = accounts;
  const of = (wanted: string) => categories.filter(({ kind }) => kind === wanted);
  const rowsOf = (wanted: string) =>
    of(wanted).map(({ kind, category, count, amount }) => ({
      line: kind,
      category: category ?? '未分类',
      count,
      amount,
    }));
  const counted = (wanted: string) => of(wanted).reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'table',
    columns: [
      { key: 'line', label: '项目', type: 'state', states: lines },
      { key: 'category', label: '类别', type: 'text', wide: true },
      { key: 'count', label: '笔数', type: 'count' },
      { key: 'amount', label: '金额（元）', type: 'money' },
    ],
    rows: [
      { line: 'opening', category: from, count: '', amount: opening },
      ...rowsOf('income'),
      { line: 'receipts', category: '', count: counted('income'), amount: receipts },
      ...rowsOf('expense'),
      { line: 'payments', category: '', count: counted('expense'), amount: payments },
    ],
    total: { line: 'closing', category: to > today ? `${today}（未完）` : to, count: '', amount: closing },
  };
}

/** What awaits approval is told apart. */
export function awaitingNote({ awaiting: { count, amount } }: Pick<Accounts, 'awaiting'>): Block[] {
  if (count === 0) return [];
  return [
    {
      kind: 'text',
      tone: 'warn',
      lines: [
        `另有 ${count} 笔支出待审批，共 ${yuan(amount)} 元，没有付款，不在以上数字内（jwh finance list --status awaiting）。`,
      ],
    },
  ];
}
