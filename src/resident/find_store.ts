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

/** The match is sought in the table that has it, so that an index leads from there to the resident. */
function fitting(db: Database, sought: Sought) {
  const all = residentsAtHome(db);
  const people = db.selectFrom('person').select('person.id');
  const homes = db
    .selectFrom('household')
    .innerJoin('building', 'building.id', 'household.building_id')
    .select('household.id');
  switch (sought.by) {
    case 'name':
      return all.where('resident.person_id', 'in', people.where('name', 'like', `%${sought.text}%`));
    case 'sound':
      return all.where(
        'resident.person_id',
        'in',
        people.where((is) =>
          is.or([
            is('initials', 'like', `%${sought.text}%`),
            is('pinyin', 'like', `%${sought.text}%`),
            // Many write u for ü, which is kept as v: lu finds 吕 as well as 陆.
            is(is.fn<string>('replace', ['pinyin', is.val('v'), is.val('u')]), 'like', `%${sought.text}%`),
          ]),
        ),
      );
    case 'number': {
      const { text } = sought;
      const known = people.where((is) => is.or([is('phone', '=', text), is('id_number', '=', text)]));
      const rooms = db.selectFrom('household').select('household.id').where('room', '=', text);
      return all.where((is) =>
        is.or([is('resident.person_id', 'in', known), is('resident.household_id', 'in', rooms)]),
      );
    }
    case 'building':
      return all.where(
        'resident.household_id',
        'in',
        homes.where('building.name', 'in', buildingNames(sought.building)),
      );
    case 'door': {
      const there = homes.where('building.name', 'in', buildingNames(sought.building));
      const { unit, room } = sought;
      const units = (no: string) => [no, `${no}单元`];
      const exact =
        unit === null
          ? // One number after the building is a room, or the unit with all its rooms.
            there.where((is) => is.or([is('household.room', '=', room), is('household.unit', 'in', units(room))]))
          : there.where('household.room', '=', room).where('household.unit', 'in', units(unit));
      return all.where('resident.household_id', 'in', exact);
    }
  }
}
