import type { Database } from '../database/open.ts';
import { type AnyRow, rowsAmong, rowsHolding, rowsWhere } from '../database/rows.ts';
import { homesOf } from './door.ts';
import { spellings } from './identity.ts';
import { type KeepingOf, keepings } from './keeping.ts';
import { wordColumns } from './mention.ts';
import type { KeptTable } from './policy.ts';
import { policies, tablesInOrder } from './tables.ts';

export type KeptRow = AnyRow;

export type Value = KeptRow[string];

/** What a record says of a person: it is about them, they did something in it, or only their name stands in it. */
export type Role = 'about' | 'by' | 'named';

export interface KeptRecord {
  table: KeptTable;
  role: Role;
  row: KeptRow;
}

/**
 * Every record of the file that speaks of a person, table by table: by the person's id, as part of such a record, and, where
 * `name` is given, by the bare name. Give it only where nobody else on file has that name.
 */
export async function recordsOf(db: Database, personId: string, name: string | null): Promise<KeptRecord[]> {
  const found: KeptRecord[] = [];
  const keep = await keepings(db);
  for (const table of tablesInOrder.filter((one) => one !== 'attachment')) {
    const rows = new Map<KeptRow, Role>();
    const add = (role: Role, more: readonly KeptRow[]) => {
      for (const row of more) if (![...rows.keys()].some((known) => isSame(known, row))) rows.set(row, role);
    };
    add('about', [
      ...(await rowsWhere(db, table, policies[table].about ?? [], personId)),
      ...(await insideOf(db, table, personId)),
      ...(await partsOf(db, table, found)),
    ]);
    add('about', await special(db, table, personId, found));
    add('by', await rowsWhere(db, table, policies[table].by ?? [], personId));
    if (name !== null) add('named', await namedIn(db, table, name, keep));
    found.push(...[...rows].map(([row, role]) => ({ table, role, row })));
  }
  return [...found, ...(await attachmentsOf(db, found))];
}

/** Records in whose JSON the id stands. */
async function insideOf(db: Database, table: KeptTable, id: string): Promise<KeptRow[]> {
  const { inside } = policies[table];
  return inside === undefined ? [] : rowsHolding(db, table, [inside], { words: [id], digits: [] });
}

/** Records with the bare name; where matters of residents stand among others, also those in whose words it stands. */
async function namedIn(db: Database, table: KeptTable, name: string, keep: KeepingOf): Promise<KeptRow[]> {
  const { named = [], of, goes, keep: kept } = policies[table];
  const rows = await rowsWhere(db, table, named, name);
  const mixed = goes !== undefined || (of !== undefined && policies[of[1]].goes !== undefined);
  if (kept === undefined || !mixed) return rows;
  const needles = { words: [...spellings(name)], digits: [] };
  const held = await rowsHolding(db, table, await wordColumns(db, table), needles);
  return [...rows, ...held.filter((row) => keep(table, row) === undefined)];
}

/** Steps and other parts of records that are about the person. */
async function partsOf(db: Database, table: KeptTable, found: readonly KeptRecord[]): Promise<KeptRow[]> {
  const { of } = policies[table];
  if (of === undefined) return [];
  const [column, parent] = of;
  const ids = found.filter((one) => one.table === parent && one.role === 'about').map(({ row }) => row.id);
  return rowsAmong(db, table, column, ids);
}

/** Where they live, and who looked at their data: told by no column of a person. */
async function special(db: Database, table: KeptTable, id: string, found: readonly KeptRecord[]): Promise<KeptRow[]> {
  if (table === 'household') return homesOf(db, id);
  if (table === 'ten_household_group') return recommendationsFor(db, found);
  if (table !== 'access_entry') return [];
  return db.selectFrom('access_entry').selectAll().where('persons', 'like', `%"${id}"%`).orderBy('at').execute();
}

/** What a ten-household group asked for their homes; of the other homes nothing. */
async function recommendationsFor(db: Database, found: readonly KeptRecord[]): Promise<KeptRow[]> {
  const homes = found.filter(({ table }) => table === 'household').map(({ row }) => String(row.id));
  const groups = await rowsHolding(db, 'ten_household_group', ['facts'], { words: homes, digits: [] });
  return groups.map((row) => ({ ...row, facts: theirRecommendations(String(row.facts), homes) }));
}

function theirRecommendations(facts: string, homes: readonly string[]): string {
  const { recommendations = [] } = JSON.parse(facts) as { recommendations?: { household_id: string }[] };
  return JSON.stringify({ recommendations: recommendations.filter((one) => homes.includes(one.household_id)) });
}

async function attachmentsOf(db: Database, found: readonly KeptRecord[]): Promise<KeptRecord[]> {
  const about = found.filter(({ role }) => role === 'about');
  const ids = about.map(({ row }) => row.id);
  const records = new Set(about.map(({ table, row }) => `${table}/${row.id}`));
  const rows = await rowsAmong(db, 'attachment', 'record_id', ids);
  return rows
    .filter(({ record_type, record_id }) => records.has(`${record_type}/${record_id}`))
    .map((row) => ({ table: 'attachment', role: 'about', row }));
}

function isSame(one: KeptRow, other: KeptRow): boolean {
  return one === other || (one.id !== undefined && one.id === other.id);
}
