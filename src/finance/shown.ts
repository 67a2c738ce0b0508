import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { periodOf } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import { type ReviewKind, reviewKinds } from './review.ts';

/** What makes an entry part of something that others have seen and rely on. */
const shownBy: readonly ReviewKind[] = ['audit', 'final_accounts', 'posting'];

interface Booked {
  number: string;
  account_id: string | null;
  booked_on: Day;
}

/**
 * What was counted, audited, settled, stamped or posted is taken back by an entry of its own, so that it can be followed.
 * Call it inside the transaction that writes.
 * @throws Refusal kind `usage`, code `shown_already`.
 */
export async function refuseShown(db: Database, entry: Booked): Promise<void> {
  const why = (await countOn(db, entry)) ?? (await reviewOn(db, entry)) ?? (await sheetOn(db, entry));
  if (why === null) return;
  throw new Refusal('usage', 'shown_already', `${entry.number}（${entry.booked_on}入账）不能作废：${why}。`, {
    hint: `没有写入任何内容。记错的用冲销更正：jwh finance reverse ${entry.number} --reason 理由`,
  });
}

async function countOn(db: Database, { account_id, booked_on }: Booked): Promise<string | null> {
  const count = await db
    .selectFrom('cash_count')
    .select('day')
    .where('account_id', 'is', account_id)
    .where('day', '>=', booked_on)
    .where('voided', 'is', null)
    .orderBy('day')
    .executeTakeFirst();
  return count === undefined ? null : `${count.day}已经盘点`;
}

/** The month, quarter and year a day lies in. */
function periodsAt(day: Day) {
  return (['month', 'quarter', 'year'] as const).map((per) => periodOf(per, day));
}

async function reviewOn(db: Database, { account_id, booked_on }: Booked): Promise<string | null> {
  const periods = periodsAt(booked_on);
  const review = await db
    .selectFrom('account_review')
    .select(['period', 'kind', 'day'])
    .where('account_id', 'is', account_id)
    .where(
      'period',
      'in',
      periods.map(({ code }) => code),
    )
    .where('kind', 'in', [...shownBy])
    .where('voided', 'is', null)
    .orderBy('day')
    .executeTakeFirst();
  if (review === undefined) return null;
  const words = periods.find(({ code }) => code === review.period)?.words ?? review.period;
  return `${words}的账已于${review.day}${reviewKinds[review.kind as ReviewKind].label}`;
}

/** The sheet for the wall shows the committee's own accounts only. */
async function sheetOn(db: Database, { account_id, booked_on }: Booked): Promise<string | null> {
  if (account_id !== null) return null;
  const periods = periodsAt(booked_on);
  const codes = periods.map(({ code }) => code);
  const stamped = await db
    .selectFrom('disclosure_gate')
    .select(['period', 'day'])
    .where('period', 'in', codes)
    .where('gate', '=', 'stamp')
    .orderBy('day')
    .executeTakeFirst();
  const posted = await db
    .selectFrom('disclosure_posting as posting')
    .innerJoin('disclosure_version as version', 'version.id', 'posting.version_id')
    .select(['version.period', 'posting.from_day as day'])
    .where('version.period', 'in', codes)
    .where('version.voided', 'is', null)
    .where('posting.voided', 'is', null)
    .where('posting.facts', 'not like', '%"what":"answers"%')
    .orderBy('posting.from_day')
    .executeTakeFirst();
  const first = stamped ?? posted;
  if (first === undefined) return null;
  const words = periods.find(({ code }) => code === first.period)?.words ?? first.period;
  return `${words}的公开表已于${first.day}${stamped === undefined ? '公布' : '签章'}`;
}
