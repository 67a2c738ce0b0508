import type { Database } from '../database/open.ts';
import { matterNumber } from '../matter/matter.ts';
import { stateShown } from '../matter/shown_store.ts';

const shown = 50;

/** What is still open in the buildings of a group, the oldest first: the list a 自管小组 hands to the departments. */
export async function openMattersOf(db: Database, buildings: readonly string[]) {
  if (buildings.length === 0) return [];
  const rows = await db
    .selectFrom('matter')
    .innerJoin('building', 'building.id', 'matter.building_id')
    .where('matter.building_id', 'in', buildings)
    .where('matter.state', 'in', ['open', 'referred', 'paused', 'resolved'])
    .select(['matter.year', 'matter.no', 'matter.day', 'matter.title', 'matter.responsible'])
    .select((eb) => stateShown(eb).as('state'))
    .select('building.name as building')
    .orderBy('matter.day')
    .orderBy('matter.no')
    .limit(shown)
    .execute();
  return rows.map(({ year, no, ...row }) => ({ number: matterNumber({ year, no }), ...row }));
}
