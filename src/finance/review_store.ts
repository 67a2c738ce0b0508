import { createHash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Accounts } from './quarter_store.ts';
import type { Review, ReviewFacts, ReviewKind } from './review.ts';

type NewReview = Omit<Review, 'id' | 'voided'>;

export async function insertReview(writing: Writing, { facts, verdicts, ...review }: NewReview): Promise<Review> {
  const row = { facts: JSON.stringify(facts), verdicts: JSON.stringify(verdicts), voided: null };
  const { id } = await writing.insert('account_review', { ...review, ...row });
  return { id, facts, verdicts, ...review, voided: null };
}

/** What was done with an account's figures of the periods that begin with a word (`2026`, `2026-09`), oldest first. */
export async function readReviews(
  db: Database,
  accountId: string | null,
  period: string,
  { withVoided = false } = {},
): Promise<Review[]> {
  const rows = await db
    .selectFrom('account_review')
    .selectAll()
    .where('account_id', 'is', accountId)
    .where('period', '>=', period)
    .where('period', '<', `${period}~`)
    .$if(!withVoided, (query) => query.where('voided', 'is', null))
    .orderBy('day')
    .orderBy('period')
    .orderBy(({ ref }) => ref('rowid' as 'id'))
    .execute();
  return rows.map(({ facts, verdicts, kind, ...row }) => ({
    ...row,
    kind: kind as ReviewKind,
    facts: JSON.parse(facts) as ReviewFacts,
    verdicts: JSON.parse(verdicts) as Judged[],
  }));
}

/** By what the figures of a period are known again: what awaits approval is no part of them. */
export function figuresDigest({ awaiting: _awaiting, ...figures }: Accounts): string {
  return createHash('sha256').update(JSON.stringify(figures)).digest('hex');
}

/** Marks what was entered by mistake; it is kept. */
export async function voidReview(
  writing: Writing,
  { id, facts }: Pick<Review, 'id' | 'facts'>,
  { reason, day }: { reason: string; day: Day },
): Promise<void> {
  await writing.update('account_review', id, { voided: reason, facts: JSON.stringify({ ...facts, voided_on: day }) });
}
