import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { reckonUndoneDays } from './punch_day_store.ts';

/** One import as it stands. */
export interface ImportRow {
  id: string;
  number: number;
  file: string;
  /** How many punches it brought. */
  rows: number;
  imported_on: Day | null;
  first_day: Day | null;
  last_day: Day | null;
  undone_on: Day | null;
  undone_reason: string | null;
  /** Number of an earlier import -> how many of its punches were left out as doubles. */
  doubled: Readonly<Record<string, number>>;
  /** Made before doubles were written down: what it left out is not known. */
  isOld: boolean;
}

/** Every import in the order they were made; `of`: only this one. */
export async function readImports(db: Database, of?: number): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('punch_import')
    .innerJoin('punch_batch', 'punch_batch.import_id', 'punch_import.id')
    .$if(of !== undefined, (query) => query.where('punch_batch.no', '=', of ?? 0))
    .selectAll('punch_import')
    .select('punch_batch.no')
    .orderBy('punch_batch.no')
    .execute();
  const all: ImportRow[] = [];
  for (const { id, no, file, rows: count, imported_on, undone_on, undone_reason, doubled, ...row } of rows) {
    const number = Number(no);
    // Imports of an earlier version do not carry their days.
    const days = row.first_day === null ? await daysOfImport(db, number, undone_on !== null) : [];
    all.push({
      ...{ id, number, file, rows: count, undone_on, undone_reason },
      imported_on: imported_on ?? (await businessDay(db, id)),
      first_day: row.first_day ?? days[0] ?? null,
      last_day: row.last_day ?? days.at(-1) ?? null,
      doubled: doubled === null ? {} : (JSON.parse(doubled) as Record<string, number>),
      isOld: imported_on === null,
    });
  }
  return all;
}

/** The working days of an import's punches, in order. */
export async function daysOfImport(db: Database, number: number, isUndone: boolean): Promise<Day[]> {
  const rows = await db
    .selectFrom(isUndone ? 'punch_undone' : 'punch')
    .select('day')
    .distinct()
    .where('batch_no', '=', number)
    .orderBy('day')
    .execute();
  return rows.map(({ day }) => day);
}

async function businessDay(db: Database, id: string): Promise<Day | null> {
  const entry = await db
    .selectFrom('audit_change')
    .innerJoin('audit_entry', 'audit_entry.seq', 'audit_change.entry_seq')
    .select('audit_entry.business_day')
    .where('audit_change.record_type', '=', 'punch_import')
    .where('audit_change.record_id', '=', id)
    .orderBy('audit_entry.seq')
    .executeTakeFirst();
  return entry?.business_day ?? null;
}

const columns = ['batch_no', 'position', 'person_no', 'day', 'minute', 'side'] as const;

/** Takes an import back: its punches lie apart from then on, under the same digest. Returns how many there were. */
export async function undoImport(
  writing: Writing,
  { id, number }: Pick<ImportRow, 'id' | 'number'>,
  undone: { undone_on: Day; undone_reason: string },
): Promise<number> {
  const moved = writing.bulk.move('punch', 'punch_undone', columns, 'batch_no', number);
  reckonUndoneDays(writing, number);
  await writing.update('punch_import', id, undone);
  return moved;
}
