import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { guarded } from '../command/guard.ts';
import { pastDay } from '../command/past_day.ts';
import { save } from '../command/save.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, Row } from '../sheet/sheet.ts';
import { type FundOpening, hledgerJournal, type JournalEntry, type JournalOpening } from './journal.ts';
import { fundOpenings, journalEntries, journalOpenings } from './journal_store.ts';

/** Named so because `export` is a word of the language. */
export const exporting = verb<{ format: string; out?: string; to?: string }>({
  options: [
    {
      flags: '--format <格式>',
      text: 'hledger（纯文本复式账，hledger、ledger 等可读）',
      choices: ['hledger'],
      required: true,
    },
    { flags: '--out <文件>', text: '写到哪个文件（默认：账目-日期.journal）；- 为标准输出' },
    { flags: '--to <日期>', text: '写到哪一天为止（默认：今天）' },
  ],
  examples: [
    'jwh finance export --format hledger',
    'jwh finance export --format hledger --out 账目.journal --to 2026-09-18',
  ],
  async run(context, _args, { format, out, to }) {
    const day = pastDay(to, context.today, '--to');
    const db = await context.read();
    const { name } = await readOffice(db);
    const openings = await journalOpenings(db, day);
    // A number somebody typed into a purpose does not leave the office, in whatever form.
    const entries = await guarded(await journalEntries(db, day), context, null);
    const funds = await guarded(await fundOpenings(db, day), context, null);
    const journal = hledgerJournal({ office: name, to: day, openings, funds, entries });
    if (out === '-' && context.json) {
      throw new Refusal('usage', 'two_outputs', '--out - 和 --json 都要写到标准输出。', { hint: '去掉一个。' });
    }
    const written =
      out === '-'
        ? { text: journal }
        : { files: [save(resolve(context.world.cwd, out ?? `账目-${day}.journal`), journal)] };
    const accounts = sums(openings, entries);
    const inFunds = fundSums(funds, entries);
    return {
      sheet: {
        title: `账目已写成 ${format} 的格式`,
        subtitle: `截至 ${day}，${entries.length} 笔；没有收款人、付款人姓名`,
        day,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'account', label: '账户', type: 'text' },
              { key: 'cash', label: '现金（元）', type: 'money' },
              { key: 'bank', label: '银行存款（元）', type: 'money' },
              { key: 'balance', label: '合计（元）', type: 'money' },
            ],
            rows: accounts,
            empty: '没有账目。',
          },
          ...fundsTable(inFunds),
        ],
      },
      record: { format, to: day, entries: entries.length, accounts, funds: inFunds },
      ...written,
    };
  },
});

/** What each account comes to by its openings and entries, in 分. */
function sums(openings: readonly JournalOpening[], entries: readonly JournalEntry[]): Row[] {
  const all = new Map<string, { cash: number; bank: number }>();
  const add = (account: string, method: string, amount: number) => {
    const sum = all.get(account) ?? { cash: 0, bank: 0 };
    if (method === 'cash') sum.cash += amount;
    else sum.bank += amount;
    all.set(account, sum);
  };
  for (const { account, method, amount } of openings) add(account, method, amount);
  for (const { account, method, kind, amount } of entries) add(account, method, kind === 'income' ? amount : -amount);
  return [...all].map(([account, { cash, bank }]) => ({ account, cash, bank, balance: cash + bank }));
}

/** What each fund holds, in 分; a fund that is registered later may have entries already. */
function fundSums(openings: readonly FundOpening[], entries: readonly JournalEntry[]): Row[] {
  const all = new Map<string, number>();
  const add = (fund: string, amount: number) => all.set(fund, (all.get(fund) ?? 0) + amount);
  for (const { fund, amount } of openings) add(fund, amount);
  for (const { fund, kind, amount } of entries) if (fund !== null) add(fund, kind === 'income' ? amount : -amount);
  return [...all].map(([fund, balance]) => ({ fund, balance }));
}

function fundsTable(rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { key: 'fund', label: '专款', type: 'text' },
    { key: 'balance', label: '结余（元）', type: 'money' },
  ] as const;
  return [{ kind: 'table', title: '其中专款', columns: [...columns], rows: [...rows] }];
}
