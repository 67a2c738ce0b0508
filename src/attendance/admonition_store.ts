import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

export interface Admonition {
  person_id: string;
  day: Day;
  by_name: string;
  reason: string;
}

/** Recorded criticism of the days from one to another, in order. */
export async function readAdmonitions(db: Database, from: Day, to: Day): Promise<Admonition[]> {
  return db
    .selectFrom('admonition')
    .select(['person_id', 'day', 'by_name', 'reason'])
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
}

export async function insertAdmonition(writing: Writing, admonition: Admonition): Promise<void> {
  await writing.insert('admonition', { ...admonition, voided: null });
}

/** Every criticism of a person on a day that has not been struck. */
export async function admonitionsOn(
  db: Database,
  person_id: string,
  day: Day,
): Promise<(Admonition & { id: string })[]> {
  return db
    .selectFrom('admonition')
    .select(['id', 'person_id', 'day', 'by_name', 'reason'])
    .where('person_id', '=', person_id)
    .where('day', '=', day)
    .where('voided', 'is', null)
    .execute();
}

export async function voidAdmonition(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('admonition', id, { voided: reason });
}
