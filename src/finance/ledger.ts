import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type Period, periodOf, periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { type Method, methodStates } from './entry.ts';
import { type Fund, fundNamed, readFunds } from './fund_store.ts';
import { readLedger } from './ledger_store.ts';
import { balanceBefore, totalOf } from './sums.ts';

interface LedgerOptions {
  book?: 'all' | 'cash' | 'bank';
  account?: string;
  fund?: string;
}

const titles = { all: '收支明细帐', cash: '现金日记账', bank: '银行存款日记账' } as const;
const methods = { all: undefined, cash: 'cash', bank: 'transfer' } as const;

/** 收支明细帐, 现金日记账 and the bank's (form F-27): every voucher of a period with the balance after it. */
export const ledger = verb<LedgerOptions>({
  reveals: true,
  arguments: [{ name: '[期间]', text: '如 2026-09、2026Q3、2026（默认：本月）' }],
  options: [
    {
      flags: '--book <账簿>',
      text: 'all（收支明细帐）、cash（现金日记账）、bank（银行存款日记账），默认 all',
      choices: { all: titles.all, cash: titles.cash, bank: titles.bank },
    },
    accountOption,
    { flags: '--fund <专款>', text: '只要这项专款的' },
  ],
  examples: [
    'jwh finance ledger 2026-09',
    'jwh finance ledger 2026-09 --book cash --pdf 现金日记账.pdf',
    'jwh finance ledger 2026Q3 --xlsx 明细帐.xlsx',
  ],
  async run(context, [word], { book = 'all', account: accountWord, fund: fundWord }) {
    const db = await context.read();
    const period = periodAsked(word, context.today);
    const account = await accountNamed(db, accountWord);
    const fund = fundWord === undefined ? undefined : await fundNamed(db, fundWord, account.id, context.today);
    const opening = await openingFor(db, account.id, period, methods[book], fund);
    let balance = opening;
    const lines = await readLedger(db, {
      ...{ accountId: account.id, from: period.from, to: period.to },
      ...{ method: methods[book], fundId: fund?.id },
    });
    const rows = lines.map(({ amount, ...line }) => {
      const [income, expense] = line.kind === 'income' ? [amount, 0] : [0, amount];
      balance += income - expense;
      return { ...line, income, expense, balance };
    });
    const sum = (key: 'income' | 'expense') => rows.reduce((all, row) => all + row[key], 0);
    const [receipts, payments] = [sum('income'), sum('expense')];
    const blank = { number: '', category: '', method: '' };
    const office = await readOffice(db);
    return {
      sheet: {
        title: titles[book],
        subtitle: `${office.name}${ofAccount(account)}${fund === undefined ? '' : `　专款：${fund.name}`}　${period.words}　单位：元`,
        day: period.to,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'day', label: '日期', type: 'day', whole: true },
              { key: 'number', label: '凭证号', type: 'text', whole: true },
              { key: 'purpose', label: '摘要', type: 'text', wide: true },
              { key: 'category', label: '类别', type: 'text' },
              ...(book === 'all'
                ? [{ key: 'method', label: '方式', type: 'state' as const, states: methodStates }]
                : []),
              { key: 'income', label: '收入', type: 'money' },
              { key: 'expense', label: '支出', type: 'money' },
              { key: 'balance', label: '余额', type: 'money' },
            ],
            rows: [
              { ...blank, day: period.from, purpose: '期初结余', income: null, expense: null, balance: opening },
              ...rows.map((row) => ({
                ...row,
                purpose: row.wording === null ? row.purpose : `${row.purpose}（公开时印：${row.wording}）`,
                category: row.category ?? '',
                income: row.kind === 'income' ? row.income : null,
                expense: row.kind === 'expense' ? row.expense : null,
              })),
            ],
            total: {
              ...blank,
              day: period.to,
              purpose: '合计、期末结余',
              income: receipts,
              expense: payments,
              balance,
            },
          },
          { kind: 'signatures', lines: [{ label: '会计' }, { label: '出纳' }, { label: '负责人' }] },
        ],
      },
      record: {
        ...{ book, period: period.code, from: period.from, to: period.to },
        ...{ account: account.id === null ? null : account.name, fund: fund?.name ?? null },
        ...{ opening, receipts, payments, closing: balance },
      },
      rows,
    };
  },
});

/** A month, quarter or year that has begun. @throws Refusal kind `usage`. */
export function periodAsked(word: string | undefined, today: Day): Period {
  const period = word === undefined ? periodOf('month', today) : periodWritten(word);
  if (period === null || !['month', 'quarter', 'year'].includes(period.per)) {
    throw new Refusal('usage', 'bad_period', `“${word}”不是月、季度或年。`, { hint: '如 2026-09、2026Q3、2026。' });
  }
  if (period.from <= today) return period;
  throw new Refusal('usage', 'future_period', `${period.words}还没有开始（今天是 ${today}）。`, {
    hint: '请核对期间。',
  });
}

async function openingFor(
  db: Database,
  accountId: string | null,
  { from, to }: Period,
  method: Method | undefined,
  fund: Fund | undefined,
): Promise<number> {
  if (fund !== undefined) {
    const before = (await readFunds(db, addDays(from, -1))).find(({ id }) => id === fund.id);
    return before?.balance ?? 0;
  }
  const balance = await balanceBefore(db, accountId, from, to);
  return method === undefined ? totalOf(balance) : balance[method];
}
