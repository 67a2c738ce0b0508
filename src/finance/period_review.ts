import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { CalendarPer, Period } from '../calendar/period.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Answer } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import type { HeldPost } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Account, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { askedPeriod, refuseRunning } from './asked_period.ts';
import { refuseBeforeBooks } from './first_day.ts';
import { type Accounts, readAccounts } from './quarter_store.ts';
import { type Review, type ReviewKind, reviewKinds, reviewRecord } from './review.ts';
import { figuresDigest, insertReview, readReviews } from './review_store.ts';

/** What a review is entered with. */
export interface Entering {
  kind: ReviewKind;
  word: string | undefined;
  /** The account by its name; undefined for the committee's. */
  account: string | undefined;
  pers: readonly CalendarPer[];
  on: string | undefined;
  name: string;
  /** A posting may come before the period is over. */
  early?: boolean;
}

/** What the room of the verb adds to it. */
type Rest = Pick<Review, 'post' | 'opinion' | 'facts'> & Partial<Pick<Review, 'verdicts' | 'happened'>>;

interface At {
  writing: Writing;
  account: Account;
  period: Period;
  day: Day;
  posts: readonly HeldPost[];
  accounts: Accounts;
}

/** Enters what was done with the figures of a period, on the figures as they stand, once for each of who does it. */
export async function enterReview(
  context: Context,
  { kind, word, account: called, pers, on, name, early = false }: Entering,
  rest: (at: At) => Promise<Rest> | Rest,
): Promise<Answer> {
  const period = askedPeriod(word, pers, context.today);
  const day = pastDay(on, context.today);
  if (day < period.from) refuseRunning(period, day);
  if (!early) refuseRunning(period, day);
  const { label } = reviewKinds[kind];
  return context.write(async (writing) => {
    const account = await accountNamed(writing.db, called);
    await refuseBeforeBooks(writing.db, account.id, period);
    const accounts = await readAccounts(writing.db, period, account.id);
    const digest = figuresDigest(accounts);
    const before = await readReviews(writing.db, account.id, period.code);
    const more = await rest({ writing, account, period, day, posts: await readPosts(writing.db), accounts });
    const own = before.filter((one) => one.kind === kind && one.period === period.code);
    // The same sheet may hang in several places, and be put up again; each once a day, whoever puts it up.
    const same = own
      .filter((one) =>
        kind === 'posting' ? one.day === day && one.facts.place === more.facts.place : one.name === name,
      )
      .at(-1);
    if (same?.digest === digest && saysTheSame(same, more)) {
      const where = same.kind === 'posting' ? `（${same.facts.place}）` : '';
      throw new Refusal(
        'usage',
        'entered_already',
        `${period.words}的${label}${where}，${same.name}已于${same.day}登记。`,
        {
          hint: '数字没有变，不必重办。没有写入任何内容。',
        },
      );
    }
    const review = await insertReview(writing, {
      ...{
        account_id: account.id,
        period: period.code,
        kind,
        day,
        name,
        digest,
        verdicts: [],
        happened: null,
        ...more,
      },
    });
    return {
      sheet: {
        title: `${period.words}${label}${ofAccount(account)}`,
        subtitle: `${day}　${name}${review.post === null ? '' : `（${review.post}）`}`,
        day,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'receipts', label: '收入合计（元）', type: 'money', value: accounts.receipts },
              { key: 'payments', label: '支出合计（元）', type: 'money', value: accounts.payments },
              { key: 'closing', label: '期末余额（元）', type: 'money', value: accounts.closing },
              {
                key: 'opinion',
                label: kind === 'final_accounts' ? '分析' : '意见',
                type: 'text',
                value: review.opinion,
              },
            ],
          },
          ...judgedBlocks(review.verdicts),
        ],
      },
      record: { ...reviewRecord(review, digest), ...(account.id !== null && { account: account.name }) },
      verdicts: review.verdicts,
    };
  });
}

/** A review that was returned may be passed, and words may be completed; the same figures are not gone through twice. */
function saysTheSame({ kind, facts, opinion, happened }: Review, more: Rest): boolean {
  if (kind === 'posting') return happened === (more.happened ?? null);
  if (kind === 'audit') return facts.result === more.facts.result && happened === (more.happened ?? null);
  if (kind !== 'final_accounts') return true;
  return opinion === more.opinion && JSON.stringify(facts.notes ?? {}) === JSON.stringify(more.facts.notes ?? {});
}
