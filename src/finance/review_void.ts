import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { CalendarPer, Period } from '../calendar/period.ts';
import type { Context } from '../command/context.ts';
import type { Answer } from '../command/verb.ts';
import { ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { askedPeriod } from './asked_period.ts';
import { readAccounts } from './quarter_store.ts';
import { type Review, type ReviewKind, reviewKinds, reviewRecord } from './review.ts';
import { figuresDigest, readReviews, voidReview } from './review_store.ts';

interface Voiding {
  kind: ReviewKind;
  /** The period it was entered for. */
  word: string | undefined;
  reason: string;
  account: string | undefined;
  by: string | undefined;
  on: string | undefined;
}

const persOf: Record<ReviewKind, readonly CalendarPer[]> = {
  notice: ['month'],
  audit: ['month', 'year'],
  final_accounts: ['year'],
  posting: ['quarter', 'month'],
};

/** Takes back what was entered by mistake as done with a period's figures; it stays on file, marked with the reason. */
export async function takeReviewBack(
  context: Context,
  { kind, word, reason, account: called, by, on }: Voiding,
): Promise<Answer> {
  const period = askedPeriod(word, persOf[kind], context.today);
  const day = on === undefined ? undefined : readDay(on, '--on ');
  const { label } = reviewKinds[kind];
  return context.write(async (writing) => {
    const account = await accountNamed(writing.db, called);
    const all = (await readReviews(writing.db, account.id, period.code, { withVoided: true })).filter(
      (one) => one.period === period.code,
    );
    const review = theOne(all, period, { kind, name: by?.trim(), day });
    if (kind === 'final_accounts') refuseAudited(all, period, review);
    await voidReview(writing, review, { reason, day: context.today });
    const digest = figuresDigest(await readAccounts(writing.db, period, account.id));
    return {
      sheet: {
        title: `${period.words}${label}已作废${ofAccount(account)}`,
        subtitle: `${review.day}　${review.name}${review.post === null ? '' : `（${review.post}）`}`,
        blocks: [
          { kind: 'text', lines: [`理由：${reason}。原登记保留，不再算已办。`] },
          { kind: 'text', screen: true, lines: ['还须办的：jwh finance due'] },
        ],
      },
      record: {
        ...reviewRecord({ ...review, voided: reason }, digest),
        ...(account.id !== null && { account: account.name }),
      },
      verdicts: review.verdicts,
    };
  });
}

/** The one that stands and is meant. @throws Refusal kind `not_found`, or `usage` where several may be meant. */
function theOne(
  all: readonly Review[],
  { code, words }: Period,
  { kind, name, day }: { kind: ReviewKind; name: string | undefined; day: Day | undefined },
): Review {
  const { label } = reviewKinds[kind];
  const meant = all.filter(
    (one) => one.kind === kind && (name === undefined || one.name === name) && (day === undefined || one.day === day),
  );
  const standing = meant.filter(({ voided }) => voided === null);
  const last = standing.at(-1);
  if (last === undefined) {
    const gone = meant.at(-1);
    if (gone !== undefined) {
      throw new Refusal(
        'usage',
        'voided_already',
        `${words}的${label}（${gone.day}，${gone.name}）已作废：${gone.voided}。`,
        {
          hint: '没有写入任何内容。',
        },
      );
    }
    throw new Refusal('not_found', 'no_such_review', `没有登记过这样的${words}${label}。`, {
      hint: `请核对期间、--by、--on 和 --account；办过的：jwh finance due ${code.slice(0, 4)} --all`,
    });
  }
  if (standing.every((one) => one.day === last.day && one.name === last.name)) return last;
  const listed = standing.map((one) => `${one.day} ${one.name}`).join('、');
  throw new Refusal('usage', 'several_reviews', `${words}的${label}登记了 ${standing.length} 次：${listed}。`, {
    hint: '没有写入任何内容。加 --by 姓名 或 --on 日期，写明是哪一次。',
  });
}

/** Final accounts that the board has audited stand while its audit stands. */
function refuseAudited(all: readonly Review[], { code, words }: Period, { id }: Review): void {
  const standing = all.filter(({ voided }) => voided === null);
  const others = standing.some((one) => one.kind === 'final_accounts' && one.id !== id);
  const audited = standing.find(({ kind }) => kind === 'audit');
  if (others || audited === undefined) return;
  throw new Refusal(
    'usage',
    'audited_already',
    `${words}的决算已由${audited.name}于${audited.day}审核，不能先作废决算。`,
    {
      hint: `没有写入任何内容。审核也登记错了的，先：jwh finance void ${code} --review audit --reason 理由；要改分析的，重新 jwh finance settle ${code}。`,
    },
  );
}
