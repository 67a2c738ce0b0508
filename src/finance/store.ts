import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Post } from '../rules/value.ts';
import { accountNameOf } from './account_store.ts';
import { refuseClosedBooks } from './closed.ts';
import {
  type AccountEntry,
  type AccountVerdict,
  type Approval,
  type EntryKind,
  entryNumber,
  type Method,
} from './entry.ts';
import { type Neighbour, splittingDays } from './facts.ts';
import { refuseClosedMonth } from './month_store.ts';
import { refuseShown } from './shown.ts';
import { wordingIn } from './wording_store.ts';

type Apart = 'account_id' | 'fund_id' | 'budget_line';
type Derived = 'id' | 'number' | 'voided' | 'account' | 'fund' | 'reverses' | 'reversed_by' | 'wording';

/** An entry to be; without an account it is the committee's. `amount` is what is written, more than nothing. */
export type NewEntry = Omit<AccountEntry, Derived | Apart> &
  Partial<Pick<AccountEntry, Apart>> & { reverses_id?: string | null; facts?: string | null };

/**
 * Writes an entry with its approvals; it takes the next number of its year.
 * @throws Refusal kind `usage`, code `closed_month`, where the month it would be booked in is closed.
 */
export async function insertEntry(writing: Writing, entry: NewEntry): Promise<AccountEntry> {
  const { approvals, verdicts, ...facts } = entry;
  const books = { account_id: entry.account_id ?? null, fund_id: entry.fund_id ?? null };
  await refuseClosedBooks(writing.db, books, entry.booked_on ?? entry.day);
  await refuseClosedMonth(writing.db, books.account_id, entry.booked_on ?? entry.day);
  const year = yearOf(entry.day);
  const row = await writing.insert('account_entry', {
    ...facts,
    year,
    no: await nextNumber(writing.db, 'account_entry', year),
    verdicts: JSON.stringify(verdicts),
  });
  for (const approval of approvals) await insertApproval(writing, row.id, approval);
  return readEntry(writing.db, row.id);
}

export async function insertApproval(writing: Writing, entryId: string, approval: Approval): Promise<void> {
  await writing.insert('account_approval', { entry_id: entryId, ...approval });
}

export async function updateEntry(
  writing: Writing,
  id: string,
  patch: Pick<AccountEntry, 'status' | 'booked_on' | 'verdicts' | 'happened' | 'budget_line'>,
): Promise<AccountEntry> {
  await writing.update('account_entry', id, { ...patch, verdicts: JSON.stringify(patch.verdicts) });
  return readEntry(writing.db, id);
}

/** Takes a wrong entry out of every sum; its number stays with it. */
export async function voidEntry(writing: Writing, id: string, reason: string): Promise<AccountEntry> {
  const { number, account_id, fund_id, booked_on, reverses } = await readEntry(writing.db, id);
  if (reverses !== null) {
    throw new Refusal('usage', 'reversal_stands', `冲销（${reverses}）不能作废。`, {
      hint: '没有写入任何内容。原来那笔没有错的，重新记一笔。',
    });
  }
  if (booked_on !== null) await refuseClosedBooks(writing.db, { account_id, fund_id }, booked_on);
  if (booked_on !== null) await refuseClosedMonth(writing.db, account_id, booked_on);
  await refuseReversed(writing.db, id);
  if (booked_on !== null) await refuseShown(writing.db, { number, account_id, booked_on });
  await writing.update('account_entry', id, { voided: reason });
  return readEntry(writing.db, id);
}

async function readEntry(db: Database, id: string): Promise<AccountEntry> {
  const row = await db.selectFrom('account_entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const approvals = await db
    .selectFrom('account_approval')
    .select(['post', 'name', 'day', 'note'])
    .where('entry_id', '=', id)
    .orderBy('day')
    .orderBy('post')
    .execute();
  const { day, amount, party, purpose, category, handler, booked_on, happened, voided } = row;
  const { account_id, fund_id, budget_line, reverses_id } = row;
  return {
    ...{ id, number: entryNumber(row.year, row.no), kind: row.kind as EntryKind, day },
    amount: reverses_id === null ? amount : -amount,
    ...{ party, purpose, category, method: row.method as Method, handler },
    ...{ status: row.status as AccountEntry['status'], booked_on, happened },
    approvals: approvals.map((one) => ({ ...one, post: one.post as Post })),
    verdicts: JSON.parse(row.verdicts) as AccountVerdict[],
    ...{ voided, account_id, fund_id, budget_line },
    account: await accountNameOf(db, account_id),
    fund: fund_id === null ? null : await fundNameOf(db, fund_id),
    reverses: reverses_id === null ? null : await numberOf(db, 'id', reverses_id),
    reversed_by: await numberOf(db, 'reverses_id', id),
    wording: wordingIn(row.facts),
  };
}

/** The standard an expense was held against. */
export async function standardOf(db: Database, id: string): Promise<{ item: string; units: number } | null> {
  const { facts } = await db.selectFrom('account_entry').select('facts').where('id', '=', id).executeTakeFirstOrThrow();
  return (facts === null ? null : JSON.parse(facts).standard) ?? null;
}

/** The number of the standing entry with this id, or that takes the one with this id back. */
async function numberOf(db: Database, column: 'id' | 'reverses_id', id: string): Promise<string | null> {
  const row = await db
    .selectFrom('account_entry')
    .select(['year', 'no'])
    .where(column, '=', id)
    .where('voided', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : entryNumber(row.year, row.no);
}

/** An entry and the one that takes it back go together. @throws Refusal kind `usage`. */
async function refuseReversed(db: Database, id: string): Promise<void> {
  const by = await numberOf(db, 'reverses_id', id);
  if (by === null) return;
  throw new Refusal('usage', 'reversed_already', `这笔收支已由${by}冲销，不用再作废。`, {
    hint: `没有写入任何内容。查看：jwh finance show ${by}`,
  });
}

async function fundNameOf(db: Database, id: string): Promise<string> {
  const { name } = await db.selectFrom('fund').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return name;
}

/** The entry meant by `凭〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal not_found. */
export async function findEntry(db: Database, word: string, thisYear: number): Promise<AccountEntry> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'account_entry', number);
  if (id !== null) return readEntry(db, id);
  throw new Refusal('not_found', 'no_such_entry', `没有编号为“${word}”的收支。`, { hint: '编号见 jwh finance list' });
}

/** Other payments to the payee within the days of D-103, before and after. */
export async function neighboursOf(
  db: Database,
  party: string,
  day: Day,
  accountId: string | null = null,
): Promise<Neighbour[]> {
  const rows = await db
    .selectFrom('account_entry')
    .select(['year', 'no', 'amount', 'method'])
    .where('party', '=', party)
    .where('day', '>=', addDays(day, -splittingDays))
    .where('day', '<=', addDays(day, splittingDays))
    .where('kind', '=', 'expense')
    .where('voided', 'is', null)
    .where('reverses_id', 'is', null)
    .where('account_id', 'is', accountId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_entry as back')
            .select('back.id')
            .whereRef('back.reverses_id', '=', 'account_entry.id')
            .where('back.voided', 'is', null),
        ),
      ),
    )
    .orderBy('day')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, amount, method }) => ({
    number: entryNumber(year, no),
    amount,
    method: method as Method,
  }));
}
