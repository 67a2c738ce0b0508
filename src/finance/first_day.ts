import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import { openingsOf } from './opening.ts';

/** The first day an account has anything booked on; null where it has nothing. */
export async function firstBookedDay(db: Database, accountId: string | null): Promise<Day | null> {
  const days: Day[] = [];
  for (const kind of ['income', 'expense']) {
    const row = await db
      .selectFrom('account_entry')
      .select('booked_on')
      .where('account_id', 'is', accountId)
      .where('kind', '=', kind)
      .where('booked_on', 'is not', null)
      .where('voided', 'is', null)
      .orderBy('booked_on')
      .limit(1)
      .executeTakeFirst();
    if (row?.booked_on != null) days.push(row.booked_on);
  }
  return days.sort()[0] ?? null;
}

/** The day an account's books begin: its opening, or what was booked first; null where there are none. */
export async function booksSince(db: Database, accountId: string | null): Promise<Day | null> {
  const first = await firstBookedDay(db, accountId);
  const days = [...(await openingsOf(db, accountId)).map(({ day }) => day), ...(first === null ? [] : [first])];
  return days.sort()[0] ?? null;
}

/** A period that was over before the books began has no accounts. @throws Refusal kind `usage`, code `no_books`, `before_books`. */
export async function refuseBeforeBooks(db: Database, accountId: string | null, { words, to }: Period): Promise<void> {
  const since = await booksSince(db, accountId);
  if (since === null) {
    throw new Refusal('usage', 'no_books', `还没有期初余额，也没有收支，${words}没有账。`, {
      hint: '没有写入任何内容。先登记期初余额：jwh finance open --method cash --amount 金额 --day 日期',
    });
  }
  if (to >= since) return;
  throw new Refusal('usage', 'before_books', `账从 ${since} 记起，${words}（到 ${to}）还没有账。`, {
    hint: '没有写入任何内容。请核对期间；不写期间的，是上一个过完的。',
  });
}
