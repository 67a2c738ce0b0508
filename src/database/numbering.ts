import type { Database } from './open.ts';
import type { DB } from './schema.ts';

/** Tables whose records carry a number of their year. */
export type NumberedTable = {
  [T in keyof DB]: DB[T] extends { year: number; no: number; id: string } ? T : never;
}[keyof DB];

/**
 * The next number of a year; of a year and kind where the table numbers each kind for itself. Gapless: records are never
 * deleted, and the transaction holds the write lock from its beginning.
 */
export async function nextNumber(db: Database, table: NumberedTable, year: number, kind?: string): Promise<number> {
  const last = await numbered(db, table, kind)
    .select('no')
    .where('year', '=', year)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.no ?? 0) + 1;
}

/** The id of the record with this number; null where there is none. */
export async function idOfNumber(
  db: Database,
  table: NumberedTable,
  { year, no }: { year: number; no: number },
  kind?: string,
): Promise<string | null> {
  const row = await numbered(db, table, kind)
    .select('id')
    .where('year', '=', year)
    .where('no', '=', no)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Kysely cannot follow a union of tables; all of them have the columns that are asked for here. */
function numbered(db: Database, table: NumberedTable, kind: string | undefined) {
  const rows = db.selectFrom(table as 'proceeding');
  return kind === undefined ? rows : rows.where('kind', '=', kind);
}
