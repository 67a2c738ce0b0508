import { readChanges } from '../audit/store.ts';
import type { Database } from '../database/open.ts';
import type { StoredRow } from '../database/references.ts';

/** One record an import made (`before` null) or changed; `after` is null where its image was erased since. */
export interface Written {
  table: string;
  id: string;
  made: boolean;
  before: StoredRow | null;
  after: StoredRow | null;
}

/** What an import wrote, and the number of its entry of the audit chain. */
export interface WrittenEntry {
  seq: number;
  changes: Written[];
}

/** What an import wrote, from its entry of the audit chain, in the order it was written. */
export async function writtenBy(db: Database, importId: string): Promise<WrittenEntry> {
  const change = await db
    .selectFrom('audit_change')
    .select('entry_seq')
    .where('record_type', '=', 'resident_import')
    .where('record_id', '=', importId)
    .where('before_digest', 'is', null)
    .executeTakeFirstOrThrow();
  const made = await db
    .selectFrom('audit_change')
    .select('no')
    .where('entry_seq', '=', change.entry_seq)
    .where('before_digest', 'is', null)
    .execute();
  const numbers = new Set(made.map(({ no }) => no));
  const image = (text: string | null) => (text === null ? null : (JSON.parse(text) as StoredRow));
  const changes = (await readChanges(db, change.entry_seq))
    .filter(({ record_type }) => record_type !== 'resident_import')
    .map(({ no, record_type, record_id, before_image, after_image }) => ({
      ...{ table: record_type, id: record_id, made: numbers.has(no) },
      ...{ before: image(before_image), after: image(after_image) },
    }));
  return { seq: change.entry_seq, changes };
}
