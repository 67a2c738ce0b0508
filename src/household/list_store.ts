import type { Database } from '../database/open.ts';

export interface HouseholdFilter {
  building_id?: string | undefined;
  zone_id?: string | undefined;
  group_id?: string | undefined;
  limit: number | undefined;
}

/** Households in use that fit, with their head and how many live there; and how many there are in all. */
export async function listHouseholds(db: Database, { building_id, zone_id, group_id, limit }: HouseholdFilter) {
  let wanted = db
    .selectFrom('household')
    .leftJoin('building', 'building.id', 'household.building_id')
    .leftJoin('ten_household_group', 'ten_household_group.id', 'household.ten_group_id')
    .where('household.closed_on', 'is', null);
  if (building_id !== undefined) wanted = wanted.where('household.building_id', '=', building_id);
  if (zone_id !== undefined) wanted = wanted.where('building.zone_id', '=', zone_id);
  if (group_id !== undefined) wanted = wanted.where('building.group_id', '=', group_id);
  const ordered = wanted
    .select(['household.id', 'household.unit', 'household.room', 'household.address'])
    .select(['building.name as building', 'ten_household_group.no as ten_no'])
    .orderBy('building.name')
    .orderBy('household.unit')
    .orderBy('household.room')
    .orderBy('household.address')
    .orderBy('household.id');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const living = await livingIn(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: rows.map((row) => ({ ...row, ...(living.get(row.id) ?? { head: null, residents: 0 }) })), total };
}

/** Households a query: more ids at once than SQLite takes in a statement would be refused. */
const step = 1000;

async function livingIn(db: Database, ids: readonly string[]) {
  const found = new Map<string, { head: string | null; residents: number }>();
  for (let from = 0; from < ids.length; from += step) {
    const people = await db
      .selectFrom('resident')
      .innerJoin('person', 'person.id', 'resident.person_id')
      .where('resident.household_id', 'in', ids.slice(from, from + step))
      .where('resident.moved_out', 'is', null)
      .select(['resident.household_id', 'resident.relation', 'person.name'])
      .execute();
    for (const { household_id, relation, name } of people) {
      const known = found.get(household_id as string) ?? { head: null, residents: 0 };
      const head = relation === '户主' ? name : known.head;
      found.set(household_id as string, { head, residents: known.residents + 1 });
    }
  }
  return found;
}
