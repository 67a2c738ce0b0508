import type { Database } from '../database/open.ts';
import { forgetHolding, type Needles, rowsHolding, textColumns } from '../database/rows.ts';
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
  const others = ownOfOthers[table] ?? [];
  const columns = await textColumns(db, table);
  return columns.filter((name) => name !== 'id' && !/_(id|day|digest|hash)$/.test(name) && !others.includes(name));
}

/** Records of a table in whose words somebody's name or number stands. */
export function mentionsIn(
  db: Database,
  table: KeptTable,
  identity: Identity,
  columns: readonly string[],
): Promise<KeptRow[]> {
  return rowsHolding(db, table, columns, needlesOf(identity));
}

/**
 * Removes every image behind the chain in which somebody's name or number stands and whose record no longer has it: it was
 * amended away, or has been written over. `stays`: records (`table/id`) that keep it by a rule.
 */
export function forgetMentions(db: Database, identity: Identity, stays: ReadonlySet<string>): Promise<number> {
  return forgetHolding(db, needlesOf(identity), stays);
}

function needlesOf({ names, numbers }: Identity): Needles {
  return { words: names.flatMap((name) => [...spellings(name)]), digits: numbers.map(digitsOf) };
}
