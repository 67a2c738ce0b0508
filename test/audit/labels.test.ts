import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { columnName, recordName } from '../../src/audit/labels.ts';
import { isBulk } from '../../src/database/bulk.ts';
import { openCounter } from '../counter.ts';

test('every table and column has a word for people (else: src/audit/labels.ts)', async () => {
  const office = await openCounter();
  const raw = new BetterSqlite3(office.path, { readonly: true });
  const columns = raw
    .prepare(
      `select t.name as "table", c.name as "column" from pragma_table_list t join pragma_table_info(t.name) c
        where t.schema = 'main' and t.name not like 'audit%' and t.name not like 'sqlite%'`,
    )
    .all() as { table: string; column: string }[];
  raw.close();
  // Bulk rows are never shown by the audit: the import they came by is.
  const records = columns.filter(({ table }) => !isBulk(table));
  const nameless = records.flatMap(({ table, column }) => [
    ...(recordName(table) === table ? [table] : []),
    ...(columnName(column) === column ? [`${table}.${column}`] : []),
  ]);
  expect([...new Set(nameless)]).toEqual([]);
});
