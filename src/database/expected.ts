import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from './migrations.ts';

/** Name of each table, index, trigger or view -> the statement that made it. */
export type SchemaObjects = ReadonlyMap<string, string>;

export function schemaObjects(raw: BetterSqlite3.Database): SchemaObjects {
  const rows = raw
    .prepare("select name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\'")
    .raw()
    .all();
  return new Map((rows as [string, string | null][]).map(([name, sql]) => [name, sql ?? '']));
}

/** What a file of this program is made of: the migrations, run on an empty file in memory. */
export async function expectedSchema(): Promise<SchemaObjects> {
  const raw = new BetterSqlite3(':memory:');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) });
  for (const migration of migrations) await (await migration.load()).up(db);
  const objects = schemaObjects(raw);
  raw.close();
  return objects;
}
