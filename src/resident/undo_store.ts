import { sql } from 'kysely';
import { readChanges } from '../audit/store.ts';
import type { Database } from '../database/open.ts';

type Row = Readonly<Record<string, unknown>> & { id: string };

/** One record an import made (`before` null) or changed; `after` is null where its image was erased since. */
export interface Written {
  table: string;
  id: string;
  made: boolean;
  before: Row | null;
  after: Row | null;
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
  const image = (text: string | null) => (text === null ? null : (JSON.parse(text) as Row));
  const changes = (await readChanges(db, change.entry_seq))
    .filter(({ record_type }) => record_type !== 'resident_import')
    .map(({ no, record_type, record_id, before_image, after_image }) => ({
      ...{ table: record_type, id: record_id, made: numbers.has(no) },
      ...{ before: image(before_image), after: image(after_image) },
    }));
  return { seq: change.entry_seq, changes };
}

/** Rows of a table as they stand now, by id. */
export async function rowsNow(db: Database, table: string, ids: readonly string[]): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** From which table and by which column records of a table are referred to; `live`: null there while the row holds. */
async function referrersOf(db: Database, table: string) {
  const { rows } = await sql<{ table: string; column: string; live: string | null }>`
    select m.name as "table", f."from" as "column",
      (select c.name from pragma_table_info(m.name) c where c.name in ('closed_on', 'voided')) as live
    from sqlite_schema m join pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = ${table} and exists (select 1 from pragma_table_info(m.name) c where c.name = 'id')`.execute(
    db,
  );
  return rows;
}

/** Which references count: of tables that are not left out, and only what was entered after an entry of the chain. */
interface Counting {
  except?: readonly string[];
  since?: number;
}

/**
 * Which of these records others refer to: id -> the tables that do. Households and places that are closed do not count,
 * what is voided neither.
 */
export async function referredTo(
  db: Database,
  table: string,
  ids: readonly string[],
  { except = [], since }: Counting = {},
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const referrers = [...(await referrersOf(db, table)), { table: 'attachment', column: 'record_id', live: 'voided' }];
  for (const { table: from, column, live } of referrers.filter((referrer) => !except.includes(referrer.table))) {
    const { rows } = await sql<{ id: string }>`
      select distinct r.${sql.ref(column)} as id from ${sql.table(from)} r
      where r.${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))
      ${live === null ? sql`` : sql`and r.${sql.ref(live)} is null`}
      ${
        since === undefined
          ? sql``
          : sql`and exists (select 1 from audit_change c where c.record_type = ${from} and c.record_id = r.id
              and c.before_digest is null and c.entry_seq > ${since})`
      }`.execute(db);
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), from]);
  }
  return found;
}
