import { addDays, lastDayOf } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { EntryKind, Method } from './entry.ts';
import { lastClosed } from './month_store.ts';
import { openingsOf } from './opening.ts';

/**
 * What was booked under one heading by one method. A reversing entry (红字) is of the kind of the entry it takes back and
 * counts below nothing, so that receipts and payments are what they truly were.
 */
export interface Booked {
  kind: EntryKind;
  method: Method;
  category: string | null;
  count: number;
  amount: number;
}

/** Cash and bank, in 分. */
export interface Balance {
  cash: number;
  transfer: number;
}

export const totalOf = ({ cash, transfer }: Balance) => cash + transfer;

/** Sums of an account's days by heading and method, over the index alone. */
export async function bookedBetween(
  db: Database,
  accountId: string | null,
  { from, to }: { from: Day; to: Day },
): Promise<Booked[]> {
  const sums: Booked[] = [];
  for (const kind of ['income', 'expense'] as const) {
    const rows = await db
      .selectFrom('account_entry')
      .select(({ fn }) => [
        'category',
        'method',
        fn.countAll<number>().as('count'),
        fn.sum<number>('amount').as('amount'),
      ])
      .where('account_id', 'is', accountId)
      .where('kind', '=', kind)
      .where('booked_on', '>=', from)
      .where('booked_on', '<=', to)
      .where('voided', 'is', null)
      .groupBy(['category', 'method'])
      .execute();
    sums.push(...rows.map((row) => ({ ...row, kind, method: row.method as Method })));
  }
  for (const { kind, category, method, amount } of await reversingBetween(db, accountId, from, to)) {
    const sum = sums.find((one) => one.kind === kind && one.category === category && one.method === method);
    if (sum !== undefined) sum.amount -= 2 * amount;
  }
  return sums;
}

/** Reversing entries are few: they are found by their own index, not among all entries. */
async function reversingBetween(db: Database, accountId: string | null, from: Day, to: Day) {
  const rows = await db
    .selectFrom('account_entry')
    .select(['account_id', 'kind', 'category', 'method', 'amount'])
    .where('reverses_id', 'is not', null)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .execute();
  return rows
    .filter(({ account_id }) => account_id === accountId)
    .map((row) => ({ ...row, kind: row.kind as EntryKind, method: row.method as Method }));
}

/** What an account holds at the beginning of a day: from the last closed month before it, else from its opening. */
export async function balanceBefore(
  db: Database,
  accountId: string | null,
  day: Day,
  openingsTo = day,
): Promise<Balance> {
  const closed = await lastClosed(db, accountId, day);
  const balance: Balance = closed === null ? { cash: 0, transfer: 0 } : { cash: closed.cash, transfer: closed.bank };
  const from = closed === null ? null : addDays(lastDayOf('month', `${closed.month}-01`), 1);
  for (const { method, day: opened, amount } of await openingsOf(db, accountId)) {
    if (opened <= openingsTo && (from === null || opened >= from)) balance[method] += amount;
  }
  const moved = await movedBetween(db, accountId, from ?? '0001-01-01', addDays(day, -1));
  return { cash: balance.cash + moved.cash, transfer: balance.transfer + moved.transfer };
}

/** What came in less what went out, two sums over the index without sorting it: there may be decades of them. */
async function movedBetween(db: Database, accountId: string | null, from: Day, to: Day): Promise<Balance> {
  const moved: Balance = { cash: 0, transfer: 0 };
  for (const [kind, sign] of [
    ['income', 1],
    ['expense', -1],
  ] as const) {
    const sums = await db
      .selectFrom('account_entry')
      .select(({ fn }) => [
        fn.sum<number | null>('amount').filterWhere('method', '=', 'cash').as('cash'),
        fn.sum<number | null>('amount').as('total'),
      ])
      .where('account_id', 'is', accountId)
      .where('kind', '=', kind)
      .where('booked_on', '>=', from)
      .where('booked_on', '<=', to)
      .where('voided', 'is', null)
      .executeTakeFirstOrThrow();
    const [cash, total] = [sums.cash ?? 0, sums.total ?? 0];
    moved.cash += sign * cash;
    moved.transfer += sign * (total - cash);
  }
  for (const { kind, method, amount } of await reversingBetween(db, accountId, from, to)) {
    moved[method] += (kind === 'income' ? -2 : 2) * amount;
  }
  return moved;
}

/** What it holds at the end of a day. */
export async function balanceAfter(db: Database, accountId: string | null, day: Day): Promise<Balance> {
  return balanceBefore(db, accountId, addDays(day, 1), day);
}
