import type { CalendarPer } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { askedPeriod } from './asked_period.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { duesOf } from './due_list.ts';
import { readBooks } from './quarter_store.ts';
import { type Review, resultStates, reviewKinds, reviewRecord } from './review.ts';
import { figuresDigest, readReviews } from './review_store.ts';
import { accountsTable, awaitingNote } from './statement.ts';
import { printedAccounts } from './wording_store.ts';

const pers: readonly CalendarPer[] = ['month'];

/** The statement of a month for the office itself: told to the staff, audited by the board of the sub-district. */
export const month = verb<{ account?: string; pdf?: string | true }>({
  arguments: [{ name: '[月份]', text: '如 2026-08（默认：上一个月）' }],
  options: [accountOption],
  examples: ['jwh finance month 2026-08', 'jwh finance month --pdf 八月收支.pdf'],
  async run(context, [word], options) {
    const asked = askedPeriod(word, pers, context.today);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const [office, { accounts, cash }] = [await readOffice(db), await readBooks(db, asked, account.id)];
    const digest = figuresDigest(accounts);
    const reviews = (await readReviews(db, account.id, asked.code, { withVoided: true })).filter(
      ({ period }) => period === asked.code,
    );
    const dues = await duesOf(db, account.id, Number(asked.code.slice(0, 4)), context.today);
    const verdicts = dues
      .filter(({ period, status }) => period.code === asked.code && status !== 'due')
      .map(({ judged }) => judged);
    const doubts = await doubtsOf(db, { period: asked.code, from: asked.from, to: asked.to }, accounts, {
      ...{ cash, accountId: account.id },
    });
    const { categories, ...figures } = await printedAccounts(db, accounts, asked, account.id);
    return {
      sheet: {
        title: `${asked.words}财务收支（内部通报${asked.to > context.today ? '，本月未完' : ''}）`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        blocks: [
          accountsTable({ ...figures, categories }, asked, context.today),
          {
            kind: 'fields',
            title: '期末余额',
            fields: [
              { key: 'cash', label: '现金（元）', type: 'money', value: cash },
              { key: 'bank', label: '银行存款（元）', type: 'money', value: accounts.closing - cash },
            ],
          },
          ...awaitingNote(accounts),
          ...doubtLines(doubts),
          ...reviewsTable(reviews, digest),
          ...judgedBlocks(verdicts),
          ...(options.pdf === undefined
            ? []
            : [await (await import('./signatures.ts')).statementSignatures(db, asked.to, { office: office.name })]),
        ],
      },
      record: {
        ...{ period: asked.code, from: asked.from, to: asked.to, ...figures },
        ...{ cash, bank: accounts.closing - cash, reviews: reviews.map((one) => reviewRecord(one, digest)) },
        ...(account.id !== null && { account: account.name }),
      },
      rows: categories,
      verdicts,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});

/** What was done with these figures, and whether they still are the same. */
export function reviewsTable(reviews: readonly Review[], digest: string): Block[] {
  if (reviews.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '通报、审核、公布',
      columns: [
        { key: 'kind', label: '事项', type: 'state', states: reviewKinds },
        { key: 'day', label: '日期', type: 'day' },
        { key: 'name', label: '经办', type: 'text' },
        { key: 'post', label: '机构、职务', type: 'text' },
        { key: 'result', label: '结果', type: 'state', states: { ...resultStates, changed, voided: gone } },
        { key: 'opinion', label: '意见', type: 'text', wide: true },
      ],
      rows: reviews.map(({ kind, day, name, post, facts, opinion, digest: then, voided }) => ({
        ...{
          kind,
          day,
          name,
          post,
          opinion: voided === null ? (opinion ?? facts.place ?? null) : voidedWords(voided, facts),
        },
        result: voided !== null ? 'voided' : then !== null && then !== digest ? 'changed' : (facts.result ?? null),
      })),
    },
  ];
}

/** `作废：登记错了月份（2026-11-05）`; earlier programs kept no day. */
function voidedWords(voided: string, { voided_on }: Review['facts']): string {
  return `作废：${voided}${voided_on === undefined ? '' : `（${voided_on}）`}`;
}

const gone = { label: '已作废', tone: 'quiet' } as const;
const changed = { label: '数字已改', tone: 'warn' } as const;
