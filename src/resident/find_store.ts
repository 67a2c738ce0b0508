import { buildingNames } from '../building/name.ts';
import type { Database } from '../database/open.ts';
import { residentColumns, residentsAtHome } from './list_store.ts';

/** What somebody typed to find a person by. */
export type Sought =
  | { by: 'name'; text: string }
  | { by: 'sound'; text: string }
  | { by: 'number'; text: string }
  | { by: 'door'; building: string; unit: string | null; room: string }
  | { by: 'building'; building: string };

/** Residents who fit, those still here first; one more than `limit` where there are more. */
export async function findResidents(db: Database, sought: Sought, limit: number) {
  return fitting(db, sought)
    .select(residentColumns)
    .orderBy('resident.moved_out')
    .orderBy('building.name')
    .orderBy('household.unit')
    .orderBy('household.room')
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
}

function fitting(db: Database, sought: Sought) {
  const all = residentsAtHome(db);
  switch (sought.by) {
    case 'name':
      return all.where('person.name', 'like', `%${sought.text}%`);
    case 'sound':
      return all.where((is) =>
        is.or([is('person.initials', 'like', `${sought.text}%`), is('person.pinyin', 'like', `%${sought.text}%`)]),
      );
    case 'number':
      return all.where((is) =>
        is.or([
          is('person.phone', '=', sought.text),
          is('person.id_number', '=', sought.text),
          is('household.room', '=', sought.text),
        ]),
      );
    case 'building':
      return all.where('building.name', 'in', buildingNames(sought.building));
    case 'door': {
      const there = all
        .where('building.name', 'in', buildingNames(sought.building))
        .where('household.room', '=', sought.room);
      return sought.unit === null ? there : there.where('household.unit', '=', sought.unit);
    }
  }
}
