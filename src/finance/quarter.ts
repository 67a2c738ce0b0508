import { yuan } from '../base/money.ts';
import { type Quarter, quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { type Accounts, readBooks } from './quarter_store.ts';

export const quarter = verb<{ account?: string }>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [accountOption],
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter --csv 收支.csv'],
  async run(context, [word], options) {
    const asked = quarterFor(word, context.today);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const [office, { accounts, cash }] = [await readOffice(db), await readBooks(db, asked, account.id)];
    const doubts = await doubtsOf(db, asked, accounts, { cash, accountId: account.id });
    const { categories, ...figures } = accounts;
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        blocks: [accountsTable(accounts, asked), ...awaitingNote(accounts), ...doubtLines(doubts)],
      },
      record: { ...asked, ...figures, ...(account.id !== null && { account: account.name }) },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});

const lines = {
  opening: { label: '期初余额' },
  income: { label: '收入' },
  receipts: { label: '收入合计' },
  expense: { label: '支出' },
  payments: { label: '支出合计' },
  closing: { label: '期末余额' },
} as const;

function accountsTable(accounts: Accounts, { from, to }: Quarter): TableBlock {
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
    total: { line: 'closing', category: to, count: '', amount: closing },
  };
}

function awaitingNote({ awaiting: { count, amount } }: Accounts): Block[] {
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
