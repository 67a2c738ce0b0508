import type { Selectable } from 'kysely';
import type { Database } from '../database/open.ts';
import type { AccessEntry } from '../database/schema.ts';

/** One look at private data. `persons`: ids of whose it was. */
export interface Access extends Omit<Selectable<AccessEntry>, 'persons'> {
  persons: readonly string[];
}

/** Which looks are wanted; what is left out does not limit. Instants are ISO, UTC, `until` excluded. */
export interface Wanted {
  operator?: string;
  command?: string;
  person_id?: string;
  since?: string;
  until?: string;
}

/** Looks, the newest first, and how many there are. */
export async function readAccesses(
  db: Database,
  wanted: Wanted,
  limit?: number,
): Promise<{ accesses: Access[]; total: number }> {
  const query = matching(db, wanted).selectAll().orderBy('at', 'desc').orderBy('id');
  const rows = await (limit === undefined ? query : query.limit(limit)).execute();
  const accesses = rows.map((row) => ({ ...row, persons: JSON.parse(row.persons) as string[] }));
  if (limit === undefined || rows.length < limit) return { accesses, total: rows.length };
  const { total } = await matching(db, wanted)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { accesses, total };
}

/** Names of people by their ids. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += 1000) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', wanted.slice(from, from + 1000))
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

function matching(db: Database, { operator, command, person_id, since, until }: Wanted) {
  let query = db.selectFrom('access_entry');
  if (operator !== undefined) query = query.where('operator', '=', operator);
  if (command !== undefined) {
    query = query.where((is) => is.or([is('command', '=', command), is('command', 'like', `${command} %`)]));
  }
  // An id stands in quotes in the list of ids.
  if (person_id !== undefined) query = query.where('persons', 'like', `%"${person_id}"%`);
  if (since !== undefined) query = query.where('at', '>=', since);
  return until === undefined ? query : query.where('at', '<', until);
}
