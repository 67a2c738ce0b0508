import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { digitsOf, type Identity, spellings } from './identity.ts';
import type { KeptTable } from './policy.ts';
import type { KeptRow } from './records.ts';

/** Columns in which no free text stands, or which are somebody else's own name and number. */
const ownOfOthers: Readonly<Partial<Record<KeptTable, readonly string[]>>> = {
  person: ['name', 'phone', 'id_number', 'pinyin', 'initials'],
  access_entry: ['operator', 'persons', 'command'],
};

/** The columns of a table that hold words: not ids, not days. */
export async function wordColumns(db: Database, table: KeptTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_info(${table}) where upper(type) = 'TEXT'`.execute(db);
  const others = ownOfOthers[table] ?? [];
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && !/_(id|day|digest|hash)$/.test(name) && !others.includes(name));
}

/** Records of a table in whose words somebody's name or number stands; numbers also where blanks or dashes part them. */
export async function mentionsIn(
  db: Database,
  table: KeptTable,
  { names, numbers }: Identity,
  columns: readonly string[],
): Promise<KeptRow[]> {
  if (columns.length === 0 || names.length + numbers.length === 0) return [];
  const words = sql.join(
    columns.map((column) => sql`coalesce(${sql.ref(column)}, '')`),
    sql` || char(1) || `,
  );
  const close = sql`upper(replace(replace(replace(replace(words, ' ', ''), '-', ''), '.', ''), char(12288), ''))`;
  const holds = [
    ...names.flatMap((name) => [...spellings(name)].map((spelling) => sql`instr(words, ${spelling}) > 0`)),
    ...numbers.map((number) => sql`instr(${close}, ${digitsOf(number)}) > 0`),
  ];
  const { rows } = await sql<KeptRow & { words: string }>`
    select * from (select *, ${words} as words from ${sql.table(table)}) where ${sql.join(holds, sql` or `)}`.execute(
    db,
  );
  return rows.map(({ words: _words, ...row }) => row as KeptRow);
}
