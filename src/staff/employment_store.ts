import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** What is on file of each person's employment, by person: open facts by stable English keys. */
export async function readEmployment(db: Database): Promise<Map<string, Record<string, unknown>>> {
  const rows = await db.selectFrom('employment').select(['person_id', 'facts']).execute();
  return new Map(rows.map(({ person_id, facts }) => [person_id, JSON.parse(facts)]));
}

/** Puts these facts on file beside those that are there; a fact that is there already is replaced. */
export async function mergeEmployment(
  writing: Writing,
  person_id: string,
  patch: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const held = await writing.db
    .selectFrom('employment')
    .selectAll()
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  const merged = { ...(held === undefined ? {} : JSON.parse(held.facts)), ...patch };
  const facts = JSON.stringify(merged);
  if (held === undefined) await writing.insert('employment', { person_id, facts });
  else await writing.update('employment', held.id, { facts });
  return merged;
}
