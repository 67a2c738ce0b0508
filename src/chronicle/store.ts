import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** One event, as it was entered. */
export interface Entry {
  id: string;
  day: Day;
  until_day: Day | null;
  event: string;
  persons: string | null;
  source: string | null;
  voided: string | null;
}

/** The short code of an entry, by which it is voided: the first eight letters of its id. */
export function codeOf({ id }: Pick<Entry, 'id'>): string {
  return id.slice(0, 8);
}

/** Entries that touch some days and stand, by day. */
export async function readEntries(db: Database, from: Day, to: Day): Promise<Entry[]> {
  const rows = await db
    .selectFrom('chronicle_entry')
    .selectAll()
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.filter(({ day, until_day }) => (until_day ?? day) >= from);
}

export async function insertEntry(writing: Writing, entry: Omit<Entry, 'id' | 'voided'>): Promise<Entry> {
  const { id } = await writing.insert('chronicle_entry', entry);
  return { id, ...entry, voided: null };
}

/** The entry with that code. @throws Refusal not_found. */
export async function findEntry(db: Database, code: string): Promise<Entry> {
  const found = await db
    .selectFrom('chronicle_entry')
    .selectAll()
    .where('id', 'like', `${code.toLowerCase().replace(/[^0-9a-f-]/g, '')}%`)
    .execute();
  const [one, ...others] = /^[0-9a-f-]{4,}$/i.test(code) ? found : [];
  if (one !== undefined && others.length === 0) return one;
  throw new Refusal('not_found', 'no_such_entry', `没有代号为“${code}”的大事记。`, {
    hint: '代号见 jwh chronicle list',
  });
}

export async function voidEntry(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('chronicle_entry', id, { voided: reason });
}
