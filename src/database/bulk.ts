import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';

/** Tables of rows by the hundred thousand: not records, but the content of the import record that names their digest. */
export const bulkTables = {
  punch: { record: 'punch_import', key: 'import_id', columns: ['person_id', 'day', 'minute', 'side'] },
} as const;

export type BulkTable = keyof typeof bulkTables;

/** The digest of an import's rows, in their order: one line of JSON a row. */
export function bulkDigest(rows: Iterable<readonly unknown[]>): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

/** Every import whose rows are not those it was made with, and every row of no import. */
export function bulkFindings(raw: BetterSqlite3.Database): { record: string; says: string }[] {
  return Object.entries(bulkTables).flatMap(([table, { record, key, columns }]) => {
    const rowsOf = raw.prepare(`select ${columns.join(', ')} from "${table}" where ${key} = ? order by position`).raw();
    const imports = raw.prepare(`select id, digest from "${record}"`).all() as { id: string; digest: string }[];
    const changed = imports.filter(
      ({ id, digest }) => bulkDigest(rowsOf.iterate(id) as Iterable<unknown[]>) !== digest,
    );
    const stray = raw
      .prepare(`select distinct ${key} from "${table}" where ${key} not in (select id from "${record}")`)
      .pluck()
      .all() as string[];
    return [
      ...changed.map(({ id }) => ({ record: `${record}/${id}`, says: '导入的各行在程序之外被改动过' })),
      ...stray.map((id) => ({ record: `${record}/${id}`, says: '有不属于任何一次导入的行' })),
    ];
  });
}
