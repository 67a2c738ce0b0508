import type { Database } from '../database/open.ts';

/** How many households and people there are; of those who have not left. */
export interface Counts {
  households: number;
  residents: number;
}

/** Households and residents of each building by its id; from indexes, one pass. */
export async function countsByBuilding(db: Database): Promise<ReadonlyMap<string, Counts>> {
  const households = await db
    .selectFrom('household')
    .where('closed_on', 'is', null)
    .where('building_id', 'is not', null)
    .groupBy('building_id')
    .select(({ fn }) => ['building_id', fn.countAll<number>().as('count')])
    .execute();
  const residents = await db
    .selectFrom('resident')
    .innerJoin('household', 'household.id', 'resident.household_id')
    .where('resident.moved_out', 'is', null)
    .where('household.building_id', 'is not', null)
    .groupBy('household.building_id')
    .select(({ fn }) => ['household.building_id', fn.countAll<number>().as('count')])
    .execute();
  const people = new Map(residents.map(({ building_id, count }) => [building_id, count]));
  return new Map(
    households.map(({ building_id, count }) => [
      building_id as string,
      { households: count, residents: people.get(building_id) ?? 0 },
    ]),
  );
}

/** The sum over some buildings. */
export function countsOf(ids: readonly string[], counts: ReadonlyMap<string, Counts>): Counts {
  const all = ids.map((id) => counts.get(id) ?? { households: 0, residents: 0 });
  return {
    households: all.reduce((sum, { households }) => sum + households, 0),
    residents: all.reduce((sum, { residents }) => sum + residents, 0),
  };
}
