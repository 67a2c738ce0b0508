import { yearOf } from '../calendar/day.ts';
import type { CalendarPer } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { askedPeriod } from './asked_period.ts';
import { budgetKinds } from './budget_store.ts';
import { duesOf } from './due_list.ts';
import { kindStates } from './entry.ts';
import { booksSince } from './first_day.ts';
import { reviewsTable } from './month.ts';
import { type Accounts, readAccounts } from './quarter_store.ts';
import { reviewRecord } from './review.ts';
import { figuresDigest, readReviews } from './review_store.ts';
import { awaitingNote } from './statement.ts';
import { printedAccounts } from './wording_store.ts';
import { type YearLine, yearLines } from './year_store.ts';

const pers: readonly CalendarPer[] = ['year'];

/** Final accounts of a year: beside the year before and beside the budget, with what was made of it (R-CC-14-16, -18; F-28). */
export const year = verb<{ account?: string; pdf?: string | true }>({
  arguments: [{ name: '[年份]', text: '如 2026（默认：去年）' }],
  options: [accountOption],
  examples: ['jwh finance year 2026', 'jwh finance year 2026 --pdf 决算.pdf'],
  async run(context, [word], options) {
    const asked = askedPeriod(word, pers, context.today);
    const at = Number(asked.code);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const [office, accounts] = [await readOffice(db), await readAccounts(db, asked, account.id)];
    const since = await booksSince(db, account.id);
    const last = { from: `${at - 1}-01-01`, to: `${at - 1}-12-31` };
    const before = since === null || since > last.to ? null : await readAccounts(db, last, account.id);
    const digest = figuresDigest(accounts);
    const reviews = (await readReviews(db, account.id, asked.code, { withVoided: true })).filter(
      ({ period }) => period === asked.code,
    );
    const settled = reviews.filter(({ kind, voided }) => kind === 'final_accounts' && voided === null).at(-1);
    const lines = await yearLines(db, account.id, at, settled?.facts.notes ?? {});
    const dues = (await duesOf(db, account.id, at, context.today)).filter(({ period }) => period.code === asked.code);
    const verdicts = dues.filter(({ status }) => status !== 'due').map(({ judged }) => judged);
    const headings = headingsOf(
      await printedAccounts(db, accounts, asked, account.id),
      before && (await printedAccounts(db, before, last, account.id)),
    );
    const { categories: _categories, ...figures } = accounts;
    return {
      sheet: {
        title: `${asked.words}财务决算${yearOf(context.today) === at ? '（年度未完）' : ''}`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        blocks: [
          yearTable(accounts, before, headings),
          ...linesTable(lines),
          ...(settled?.opinion == null
            ? []
            : [{ kind: 'text' as const, title: '执行情况分析', lines: [settled.opinion] }]),
          ...awaitingNote(accounts),
          ...reviewsTable(reviews, digest),
          ...judgedBlocks(verdicts),
          ...(options.pdf === undefined
            ? []
            : [await (await import('./signatures.ts')).statementSignatures(db, asked.to, { office: office.name })]),
        ],
      },
      record: {
        ...{ period: asked.code, from: asked.from, to: asked.to, ...figures },
        // Null where there were no books yet: that nothing came in is something else.
        before: before && { opening: before.opening, receipts: before.receipts, payments: before.payments },
        ...{ lines, analysis: settled?.opinion ?? null, reviews: reviews.map((one) => reviewRecord(one, digest)) },
        ...(account.id !== null && { account: account.name }),
      },
      rows: headings,
      verdicts,
    };
  },
});

interface Heading {
  kind: 'income' | 'expense';
  category: string | null;
  amount: number;
  before: number | null;
}

/** Receipts and payments by heading, with those of the year before. */
function headingsOf(now: Accounts, before: Accounts | null) {
  const all = new Map<string, Heading>();
  const add = ({ categories }: Accounts, key: 'amount' | 'before') => {
    for (const { kind, category, amount } of categories) {
      const at = `${kind} ${category ?? ''}`;
      const had = all.get(at) ?? { kind, category, amount: 0, before: before === null ? null : 0 };
      all.set(at, { ...had, [key]: (had[key] ?? 0) + amount });
    }
  };
  add(now, 'amount');
  if (before !== null) add(before, 'before');
  const rank = ({ kind }: { kind: string }) => (kind === 'income' ? 0 : 1);
  return [...all.values()].sort((one, other) => rank(one) - rank(other));
}

const rowStates = {
  opening: { label: '年初余额' },
  ...kindStates,
  receipts: { label: '收入合计' },
  payments: { label: '支出合计' },
  closing: { label: '年末余额' },
} as const;

function yearTable(now: Accounts, before: Accounts | null, headings: readonly Heading[]): TableBlock {
  const row = (line: string, category: string, amount: number, last: number | null = null) => ({
    ...{ line, category, amount, before: last, change: last === null ? null : amount - last },
  });
  const of = (wanted: string) =>
    headings
      .filter(({ kind }) => kind === wanted)
      .map(({ kind, category, amount, before: last }) => row(kind, category ?? '未分类', amount, last));
  return {
    kind: 'table',
    columns: [
      { key: 'line', label: '项目', type: 'state', states: rowStates },
      { key: 'category', label: '类别', type: 'text', wide: true },
      { key: 'amount', label: '本年（元）', type: 'money' },
      { key: 'before', label: '上年（元）', type: 'money' },
      { key: 'change', label: '增减（元）', type: 'money' },
    ],
    rows: [
      row('opening', '', now.opening, before?.opening),
      ...of('income'),
      row('receipts', '', now.receipts, before?.receipts),
      ...of('expense'),
      row('payments', '', now.payments, before?.payments),
    ],
    total: row('closing', '', now.closing, before?.closing),
  };
}

function linesTable(lines: readonly YearLine[]): Block[] {
  if (lines.length === 0) return [{ kind: 'text', tone: 'warn', lines: ['没有登记预算，没有可以比较的。'] }];
  return [
    {
      kind: 'table',
      title: '预算执行',
      columns: [
        { key: 'kind', label: '预算', type: 'state', states: budgetKinds },
        { key: 'side', label: '收支', type: 'state', states: kindStates },
        { key: 'name', label: '项目', type: 'text', wide: true },
        { key: 'budget', label: '预算数（元）', type: 'money' },
        { key: 'actual', label: '决算数（元）', type: 'money' },
        { key: 'variance', label: '差异（元）', type: 'money' },
        { key: 'rate', label: '执行率', type: 'text' },
        { key: 'note', label: '说明', type: 'text' },
      ],
      rows: lines.map((line) => ({ ...line, rate: rateOf(line) })),
    },
  ];
}

/** Per cent with one decimal, rounded half up in whole numbers; nothing where nothing was planned. */
function rateOf({ budget, actual }: YearLine): string {
  if (budget === 0) return '—';
  const tenths = Math.round((actual * 1000) / budget);
  return `${Math.floor(tenths / 10)}.${Math.abs(tenths % 10)}%`;
}
