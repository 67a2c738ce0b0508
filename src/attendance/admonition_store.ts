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
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
}

export async function insertAdmonition(writing: Writing, admonition: Admonition): Promise<void> {
  await writing.insert('admonition', { ...admonition });
}
