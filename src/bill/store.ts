import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { billsOf } from '../finance/bill.ts';
import { type BillBook, type Move, progressOf, type Slip } from './book.ts';

type NewBook = Omit<BillBook, 'id' | 'returned_on' | 'slips' | 'moves'>;

export async function insertBook(writing: Writing, book: NewBook): Promise<BillBook> {
  await writing.insert('bill_book', { ...book, returned_on: null, facts: '{}' });
  return bookCalled(writing.db, book.name);
}

export async function returnBook(writing: Writing, book: BillBook, day: string, facts: object): Promise<BillBook> {
  const kept = { ...(await factsOf(writing.db, book.id)), ...facts };
  await writing.update('bill_book', book.id, { returned_on: day, facts: JSON.stringify(kept) });
  return bookCalled(writing.db, book.name);
}

/** Keeps that a slip was put on another entry, and why. */
export async function insertMove(writing: Writing, { id, name }: BillBook, move: Move): Promise<BillBook> {
  const facts = await factsOf(writing.db, id);
  const kept = { ...facts, moves: [...movesIn(facts), move] };
  await writing.update('bill_book', id, { facts: JSON.stringify(kept) });
  return bookCalled(writing.db, name);
}

export async function insertSpoilt(writing: Writing, book: BillBook, bill: number, day: string, reason: string) {
  await writing.insert('bill_spoilt', { book_id: book.id, bill, day, reason });
  return bookCalled(writing.db, book.name);
}

/** Every book with what its slips say, in the order they were received. */
export async function readBooks(db: Database): Promise<BillBook[]> {
  const rows = await db.selectFrom('bill_book').selectAll().orderBy('received_on').orderBy('name').execute();
  const books: BillBook[] = [];
  for (const { facts, ...row } of rows) {
    books.push({ ...row, slips: await slipsOf(db, row.id), moves: movesIn(JSON.parse(facts)) });
  }
  return books;
}

/** @throws Refusal not_found. */
export async function bookCalled(db: Database, name: string): Promise<BillBook> {
  const row = await db.selectFrom('bill_book').selectAll().where('name', '=', name.trim()).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('not_found', 'no_such_book', `没有“${name}”这本票据。`, { hint: '在册的票据簿：jwh bill list' });
  }
  const { facts, ...book } = row;
  return { ...book, slips: await slipsOf(db, book.id), moves: movesIn(JSON.parse(facts)) };
}

async function factsOf(db: Database, id: string): Promise<Record<string, unknown>> {
  const { facts } = await db.selectFrom('bill_book').select('facts').where('id', '=', id).executeTakeFirstOrThrow();
  return JSON.parse(facts);
}

function movesIn(facts: { moves?: Move[] }): Move[] {
  return facts.moves ?? [];
}

/** A number of the book nothing is written on yet. @throws Refusal kind `usage`. */
export function freeBill({ name, first, last, returned_on, slips }: BillBook, word: string): number {
  const bill = wholeNumber(word, '票据号');
  const hint = `没有写入任何内容。查看：jwh bill show ${name}`;
  if (bill < first || bill > last) {
    throw new Refusal('usage', 'not_in_book', `“${name}”的号码是 ${first}–${last}，没有 ${bill} 号。`, { hint });
  }
  const taken = slips.find((slip) => slip.bill === bill);
  if (taken !== undefined) {
    const how = taken.entry === null ? `作废（${taken.note}）` : `开给${taken.entry}`;
    throw new Refusal('usage', 'bill_taken', `“${name}”${bill} 号已于${taken.day}${how}。`, { hint });
  }
  if (returned_on === null) return bill;
  throw new Refusal('usage', 'book_returned', `“${name}”已于${returned_on}缴回。`, { hint });
}

/** What the clerk should look at: numbers that were passed over. */
export function gapNotes({ name, ...book }: BillBook): string[] {
  const { gaps } = progressOf(book);
  return gaps.length === 0
    ? []
    : [`“${name}”跳了号：${gaps.join('、')}。没有用的作废：jwh bill spoil ${name} 号码 --reason 理由`];
}

async function slipsOf(db: Database, bookId: string): Promise<Slip[]> {
  const used = (await billsOf(db, bookId)).map(
    ({ bill, number: entry, day, amount, purpose, voided }): Slip => ({
      ...{ bill, day, entry, amount, note: voided ?? purpose },
      state: voided === null ? 'used' : 'voided',
    }),
  );
  const spoilt = await db
    .selectFrom('bill_spoilt')
    .select(['bill', 'day', 'reason'])
    .where('book_id', '=', bookId)
    .execute();
  const torn = spoilt.map(
    ({ reason, ...slip }): Slip => ({ ...slip, state: 'spoilt', entry: null, amount: null, note: reason }),
  );
  return [...used, ...torn].sort((one, other) => one.bill - other.bill);
}
