import { Refusal } from '../base/refusal.ts';
import { lastDayOf } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/** The newest closed month of an account that ended before a day, with what it left. */
export async function lastClosed(db: Database, accountId: string | null, before: Day = '9999-12-31') {
  const row = await db
    .selectFrom('account_month')
    .select(['month', 'cash', 'bank', 'digest', 'closed_on'])
    .where('account_id', 'is', accountId)
    .where('month', '<', before.slice(0, 7))
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Every closed month of an account, in order. */
export async function closedMonths(db: Database, accountId: string | null) {
  return db.selectFrom('account_month').selectAll().where('account_id', 'is', accountId).orderBy('month').execute();
}

/**
 * Nothing is booked any more into a closed month, nor taken out of it: what was wrong is reversed in an open one. Months
 * are closed in order, so the newest says it all. Call it inside the transaction that writes.
 * @throws Refusal kind `usage`, code `closed_month`.
 */
export async function refuseClosedMonth(
  db: Database,
  accountId: string | null,
  day: Day,
  hint = '没有写入任何内容。漏记的，记在还没有结账的月份；记错的用 jwh finance reverse 编号 --reason 理由 冲销。',
): Promise<void> {
  const closed = await lastClosed(db, accountId);
  if (closed === null || day > lastDayOf('month', `${closed.month}-01`)) return;
  throw new Refusal('usage', 'closed_month', `${day.slice(0, 7)}的账已经结了，${day}的收支不能再记、改或作废。`, {
    hint,
  });
}
