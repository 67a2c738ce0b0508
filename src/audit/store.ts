import type { Selectable } from 'kysely';
import type { Database } from '../database/open.ts';
import type { AuditEntry } from '../database/schema.ts';

export type Entry = Selectable<AuditEntry>;

/** Which entries are wanted; what is left out does not limit. Instants are ISO, UTC, `until` excluded. */
export interface Wanted {
  record?: { type: string; id?: string };
  command?: string;
  since?: string;
  until?: string;
}

/** Entries, newest first. */
export async function readEntries(db: Database, wanted: Wanted, limit?: number): Promise<Entry[]> {
  const query = matching(db, wanted).selectAll('e').orderBy('e.seq', 'desc');
  return (limit === undefined ? query : query.limit(limit)).execute();
}

export async function countEntries(db: Database, wanted: Wanted): Promise<number> {
  const { number } = await matching(db, wanted)
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return number;
}

export async function readEntry(db: Database, seq: number): Promise<Entry | undefined> {
  return db.selectFrom('audit_entry').selectAll().where('seq', '=', seq).executeTakeFirst();
}

/** One change of an entry; `salt` is null where its images were erased. */
export interface StoredChange {
  no: number;
  record_type: string;
  record_id: string;
  salt: string | null;
  before_image: string | null;
  after_image: string | null;
}

export async function readChanges(db: Database, seq: number): Promise<StoredChange[]> {
  return db
    .selectFrom('audit_change as c')
    .leftJoin('audit_image as i', (join) => join.onRef('i.entry_seq', '=', 'c.entry_seq').onRef('i.no', '=', 'c.no'))
    .select(['c.no', 'c.record_type', 'c.record_id', 'i.salt', 'i.before_image', 'i.after_image'])
    .where('c.entry_seq', '=', seq)
    .orderBy('c.no')
    .execute();
}

function matching(db: Database, { record, command, since, until }: Wanted) {
  let query = db.selectFrom('audit_entry as e');
  if (command !== undefined) {
    query = query.where((eb) => eb.or([eb('e.command', '=', command), eb('e.command', 'like', `${command} %`)]));
  }
  if (since !== undefined) query = query.where('e.at', '>=', since);
  if (until !== undefined) query = query.where('e.at', '<', until);
  if (record === undefined) return query;
  const { type, id } = record;
  return query.where(({ exists, selectFrom }) => {
    const touched = selectFrom('audit_change as c')
      .select('c.no')
      .whereRef('c.entry_seq', '=', 'e.seq')
      .where('c.record_type', '=', type);
    return exists(id === undefined ? touched : touched.where('c.record_id', 'like', `${id}%`));
  });
}
