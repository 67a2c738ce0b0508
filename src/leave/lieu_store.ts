import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Where time off in lieu comes from. */
export type LieuSource = 'opening' | 'duty' | 'rest_day' | 'other';

/** One entry of the ledger of time off in lieu; halves are half-days, positive where they were earned. */
export interface LieuEntry {
  id: string;
  person_id: string;
  day: Day;
  halves: number;
  source: LieuSource;
  source_id: string | null;
  reason: string | null;
  voided: string | null;
}

/** Enters time off in lieu that somebody earned; `source_id` names the duty or day it came from (R-JA1-5, R-JA1-24). */
export async function creditLieu(writing: Writing, entry: Omit<LieuEntry, 'id' | 'voided'>): Promise<string> {
  return (await writing.insert('lieu_entry', { ...entry, voided: null })).id;
}

/** Voids what was earned by a record that is voided itself; gives how many entries that were. */
export async function voidLieuOf(writing: Writing, source_id: string, reason: string): Promise<number> {
  const held = await writing.db
    .selectFrom('lieu_entry')
    .select('id')
    .where('source_id', '=', source_id)
    .where('voided', 'is', null)
    .execute();
  for (const { id } of held) await writing.update('lieu_entry', id, { voided: reason });
  return held.length;
}

/** The ledger of one person, or of everybody, in order; voided entries with the others. */
export async function readLieu(db: Database, person_id?: string): Promise<LieuEntry[]> {
  const all = db.selectFrom('lieu_entry').selectAll().orderBy('day').orderBy('id');
  const rows = await (person_id === undefined ? all : all.where('person_id', '=', person_id)).execute();
  return rows.map((row) => ({ ...row, source: row.source as LieuSource }));
}

/** Voids one entry that was made by hand. */
export async function voidLieu(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('lieu_entry', id, { voided: reason });
}
