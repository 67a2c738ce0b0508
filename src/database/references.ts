import { sql } from 'kysely';
import type { Database } from './open.ts';

/** A row of any table as it stands in the file. */
export type StoredRow = Readonly<Record<string, unknown>> & { id: string };

/** Rows of a table as they stand now, by id. */
export async function rowsNow(db: Database, table: string, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  const { rows } = await sql<StoredRow>`
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
