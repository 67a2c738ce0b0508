import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Post } from '../rules/value.ts';
import {
  type AccountEntry,
  type AccountVerdict,
  type Approval,
  type EntryKind,
  entryNumber,
  type Method,
} from './entry.ts';
import { type Neighbour, splittingDays } from './facts.ts';

type NewEntry = Omit<AccountEntry, 'id' | 'number' | 'voided'>;

/** Writes an entry with its approvals; it takes the next number of its year. */
export async function insertEntry(writing: Writing, entry: NewEntry): Promise<AccountEntry> {
  const { approvals, verdicts, ...facts } = entry;
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
  patch: Pick<AccountEntry, 'status' | 'booked_on' | 'verdicts'>,
): Promise<AccountEntry> {
  await writing.update('account_entry', id, { ...patch, verdicts: JSON.stringify(patch.verdicts) });
  return readEntry(writing.db, id);
}

/** Takes a wrong entry out of every sum; its number stays with it. */
export async function voidEntry(writing: Writing, id: string, reason: string): Promise<AccountEntry> {
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
  const { year, no, kind, method, status, verdicts, ...facts } = row;
  return {
    ...facts,
    number: entryNumber(year, no),
    kind: kind as EntryKind,
    method: method as Method,
    status: status as AccountEntry['status'],
    approvals: approvals.map((one) => ({ ...one, post: one.post as Post })),
    verdicts: JSON.parse(verdicts) as AccountVerdict[],
  };
}

/** The entry meant by `凭〔2026〕3号`, `2026-3` or `3` (of this year). @throws Refusal not_found. */
export async function findEntry(db: Database, word: string, thisYear: number): Promise<AccountEntry> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'account_entry', number);
  if (id !== null) return readEntry(db, id);
  throw new Refusal('not_found', 'no_such_entry', `没有编号为“${word}”的收支。`, { hint: '编号见 jwh finance list' });
}

/** Other payments to the payee within the days of D-103, before and after. */
export async function neighboursOf(db: Database, party: string, day: Day): Promise<Neighbour[]> {
  const rows = await db
    .selectFrom('account_entry')
    .select(['year', 'no', 'amount', 'method'])
    .where('party', '=', party)
    .where('day', '>=', addDays(day, -splittingDays))
    .where('day', '<=', addDays(day, splittingDays))
    .where('kind', '=', 'expense')
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, amount, method }) => ({
    number: entryNumber(year, no),
    amount,
    method: method as Method,
  }));
}
