import type { Database } from '../database/open.ts';
import { head } from './registration.ts';

/** The heads of some households, by household; at most a few hundred of them. */
export async function headsOf(db: Database, households: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (households.length === 0) return new Map();
  const rows = await db
    .selectFrom('resident')
    .innerJoin('person', 'person.id', 'resident.person_id')
    .where('resident.household_id', 'in', households)
    .where('resident.relation', '=', head)
    .where('resident.moved_out', 'is', null)
    .select(['resident.household_id', 'person.name'])
    .execute();
  return new Map(rows.map(({ household_id, name }) => [household_id as string, name]));
}
