import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { EntryKind } from './entry.ts';
import { openingOf } from './opening.ts';

/** What came in or went out under one heading. */
interface CategorySum {
  kind: EntryKind;
  category: string | null;
  count: number;
  amount: number;
}

/** A period's accounts, in 分: opening + receipts − payments = closing. Entries awaiting approval count nowhere else. */
export interface Accounts {
  opening: number;
  receipts: number;
  payments: number;
  closing: number;
  awaiting: { count: number; amount: number };
  categories: CategorySum[];
}

/** One sum for each figure, over the index alone; the file may hold decades. */
export async function readAccounts(db: Database, { from, to }: { from: Day; to: Day }): Promise<Accounts> {
  const opening =
    (await openings(db, to)) + (await bookedBefore(db, 'income', from)) - (await bookedBefore(db, 'expense', from));
  const categories = [...(await byCategory(db, 'income', from, to)), ...(await byCategory(db, 'expense', from, to))];
  const total = (kind: EntryKind) => categories.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0);
  const [receipts, payments] = [total('income'), total('expense')];
  return {
    opening,
    receipts,
    payments,
    closing: opening + receipts - payments,
    awaiting: await awaitingUntil(db, to),
    categories,
  };
}

/** What was booked in the period, by heading and day. */
export async function readBooked(db: Database, { from, to }: { from: Day; to: Day }) {
  const rows = await db
    .selectFrom('account_entry')
    .select(['kind', 'category', 'day', 'booked_on', 'purpose', 'amount', 'no'])
    .where('kind', 'in', ['income', 'expense'])
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .orderBy('kind', 'desc')
    .orderBy('category')
    .orderBy('booked_on')
    .orderBy('no')
    .execute();
  return rows.map(({ no: _no, ...row }) => ({ ...row, kind: row.kind as EntryKind, booked_on: row.booked_on as Day }));
}

async function openings(db: Database, to: Day): Promise<number> {
  const { sum } = await db
    .selectFrom('account_opening')
    .select(({ fn }) => fn.sum<number | null>('amount').as('sum'))
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  return sum ?? 0;
}

async function bookedBefore(db: Database, kind: EntryKind, from: Day): Promise<number> {
  const { sum } = await db
    .selectFrom('account_entry')
    .select(({ fn }) => fn.sum<number | null>('amount').as('sum'))
    .where('kind', '=', kind)
    .where('booked_on', '<', from)
    .where('voided', 'is', null)
    .executeTakeFirstOrThrow();
  return sum ?? 0;
}

async function byCategory(db: Database, kind: EntryKind, from: Day, to: Day): Promise<CategorySum[]> {
  const rows = await db
    .selectFrom('account_entry')
    .select(({ fn }) => ['category', fn.countAll<number>().as('count'), fn.sum<number>('amount').as('amount')])
    .where('kind', '=', kind)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .groupBy('category')
    .orderBy('category')
    .execute();
  return rows.map((row) => ({ kind, ...row }));
}

async function awaitingUntil(db: Database, to: Day): Promise<{ count: number; amount: number }> {
  const { count, amount } = await db
    .selectFrom('account_entry')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('amount').as('amount')])
    .where('status', '=', 'awaiting')
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  return { count, amount: amount ?? 0 };
}

/** The cash there should be at the end of a day: opening balance and every booked entry in cash. */
export async function cashOn(db: Database, day: Day): Promise<number> {
  const opening = await openingOf(db, 'cash');
  const sum = async (kind: EntryKind) => {
    const { amount } = await db
      .selectFrom('account_entry')
      .select(({ fn }) => fn.sum<number | null>('amount').as('amount'))
      .where('kind', '=', kind)
      .where('method', '=', 'cash')
      .where('booked_on', '<=', day)
      .where('voided', 'is', null)
      .executeTakeFirstOrThrow();
    return amount ?? 0;
  };
  const begun = opening !== undefined && opening.day <= day ? opening.amount : 0;
  return begun + (await sum('income')) - (await sum('expense'));
}
