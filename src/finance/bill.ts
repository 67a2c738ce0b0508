import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { entryNumber } from './entry.ts';

/** Writes the bill on its entry: the book and the number printed on the slip. */
export async function putBill(writing: Writing, entryId: string, book_id: string, bill: number): Promise<void> {
  await writing.update('account_entry', entryId, { book_id, bill });
}

/** Takes a bill off the entry that carries it. */
export async function takeBill(writing: Writing, bookId: string, bill: number): Promise<void> {
  const { id } = await writing.db
    .selectFrom('account_entry')
    .select('id')
    .where('book_id', '=', bookId)
    .where('bill', '=', bill)
    .executeTakeFirstOrThrow();
  await writing.update('account_entry', id, { book_id: null, bill: null });
}

/** The bills of a book that entries carry, in order. */
export async function billsOf(db: Database, bookId: string) {
  const rows = await db
    .selectFrom('account_entry')
    .select(['bill', 'year', 'no', 'day', 'amount', 'purpose', 'voided'])
    .where('book_id', '=', bookId)
    .where('bill', 'is not', null)
    .orderBy('bill')
    .execute();
  return rows.map(({ bill, year, no, ...row }) => ({ ...row, bill: bill as number, number: entryNumber(year, no) }));
}

/** The bill an entry carries already; null where it has none. */
export async function billOn(db: Database, entryId: string): Promise<{ book: string; bill: number } | null> {
  const row = await db
    .selectFrom('account_entry as entry')
    .innerJoin('bill_book as book', 'book.id', 'entry.book_id')
    .select(['book.name as book', 'entry.bill'])
    .where('entry.id', '=', entryId)
    .executeTakeFirst();
  return row?.bill == null ? null : { book: row.book, bill: row.bill };
}
