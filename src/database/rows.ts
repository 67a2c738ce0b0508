import { type RawBuilder, sql } from 'kysely';
import type { Database } from './open.ts';
import type { DB } from './schema.ts';

/** A table that is only known while the program runs: the whole file is gone through, table by table. */
export type AnyTable = keyof DB;

export type AnyRow = Readonly<Record<string, string | number | null>>;

/** Rows that have a value in any of the columns named. */
export async function rowsWhere(
  db: Database,
  table: AnyTable,
  columns: readonly string[],
  value: string,
): Promise<AnyRow[]> {
  if (columns.length === 0) return [];
  const is = columns.map((column) => sql`${sql.ref(column)} = ${value}`);
  return (await sql<AnyRow>`select * from ${sql.table(table)} where ${sql.join(is, sql` or `)}`.execute(db)).rows;
}

/** Rows that have one of these values in a column. */
export async function rowsAmong(
  db: Database,
  table: AnyTable,
  column: string,
  values: readonly unknown[],
): Promise<AnyRow[]> {
  if (values.length === 0) return [];
  const list = JSON.stringify(values);
  const { rows } = await sql<AnyRow>`
    select * from ${sql.table(table)} where ${sql.ref(column)} in (select value from json_each(${list}))`.execute(db);
  return rows;
}

/** The columns of a table that hold text. */
export async function textColumns(db: Database, table: AnyTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_info(${table}) where upper(type) = 'TEXT'`.execute(db);
  return rows.map(({ name }) => name);
}

/** What is looked for in texts: words as they are, and digits also where blanks, dashes or dots part them. */
export interface Needles {
  words: readonly string[];
  digits: readonly string[];
}

/** Rows in whose columns one of the needles stands. */
export async function rowsHolding(
  db: Database,
  table: AnyTable,
  columns: readonly string[],
  needles: Needles,
): Promise<AnyRow[]> {
  if (columns.length === 0 || isEmpty(needles)) return [];
  const texts = columns.map((column) => sql`coalesce(${sql.ref(column)}, '')`);
  const { rows } = await sql<AnyRow>`
    select * from ${sql.table(table)} where ${holding(sql`(${sql.join(texts, sql` || char(1) || `)})`, needles)}`.execute(
    db,
  );
  return rows;
}

/**
 * Removes every image behind the chain in which one of the needles stands, but those of the records named (`table/id`).
 * @returns how many.
 */
export async function forgetHolding(db: Database, needles: Needles, except: ReadonlySet<string>): Promise<number> {
  if (isEmpty(needles)) return 0;
  const images = sql`(coalesce(i.before_image, '') || char(1) || coalesce(i.after_image, ''))`;
  const { numAffectedRows } = await sql`
    delete from audit_image where (entry_seq, no) in (
      select i.entry_seq, i.no from audit_image i join audit_change c on c.entry_seq = i.entry_seq and c.no = i.no
      where (${holding(images, needles)})
        and c.record_type || '/' || c.record_id not in (select value from json_each(${JSON.stringify([...except])}))
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function isEmpty({ words, digits }: Needles): boolean {
  return words.length + digits.length === 0;
}

function holding(text: RawBuilder<unknown>, { words, digits }: Needles): RawBuilder<unknown> {
  const close = sql`upper(replace(replace(replace(replace(${text}, ' ', ''), '-', ''), '.', ''), char(12288), ''))`;
  const found = [
    ...words.map((word) => sql`instr(${text}, ${word}) > 0`),
    ...digits.map((number) => sql`instr(${close}, ${number}) > 0`),
  ];
  return sql.join(found, sql` or `);
}
