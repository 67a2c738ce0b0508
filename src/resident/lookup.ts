import { Refusal } from '../base/refusal.ts';
import { buildingNames } from '../building/name.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { isCode } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';

/** Where somebody or a household lives, as far as it is on file. */
export interface Dwelling {
  household_id: string | null;
  building_id: string | null;
  building: string | null;
  unit: string | null;
  room: string | null;
  zone_id: string | null;
}

/** Somebody of the community with where they live. */
export interface Known extends Dwelling {
  person_id: string;
  name: string;
}

/**
 * The one person on file meant by a name or code, resident or not, with the dwelling on file.
 * @throws Refusal kind `not_found`, or `usage` where several have the name.
 */
export async function onePersonKnown(db: Database, called: string): Promise<Known> {
  const name = readName(called);
  const person = onePerson(await personsCalled(db, name), name, '人');
  const row = await dwellings(db).where('resident.person_id', '=', person.id).executeTakeFirst();
  return { person_id: person.id, name: person.name, ...(row ?? nowhere) };
}

const nowhere: Dwelling = {
  household_id: null,
  building_id: null,
  building: null,
  unit: null,
  room: null,
  zone_id: null,
};

function dwellings(db: Database) {
  return db
    .selectFrom('resident')
    .leftJoin('household', 'household.id', 'resident.household_id')
    .leftJoin('building', 'building.id', 'household.building_id')
    .select([
      'household.id as household_id',
      'building.id as building_id',
      'building.name as building',
      'household.unit',
      'household.room',
      'building.zone_id',
    ]);
}

/**
 * A household by its building, unit and room as people write it: `3号楼2单元501`, `3号楼-2-501`, `3号楼 501`; by its code; or,
 * where it has no room, by its address. The building is called by its name on file, with or without 号楼/栋/幢.
 * @throws Refusal kind `usage` or `not_found`.
 */
export async function oneHousehold(db: Database, text: string): Promise<Dwelling & { household_id: string }> {
  const said = text.normalize('NFKC').trim();
  const rows = await households(db, said);
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_household', `没有“${text}”这一户。`, {
      hint: `登记：jwh household add ${said}`,
    });
  }
  throw new Refusal('usage', 'ambiguous_household', `“${text}”有 ${rows.length} 户，请写明单元。`);
}

async function households(db: Database, said: string) {
  const open = db
    .selectFrom('household')
    .leftJoin('building', 'building.id', 'household.building_id')
    .where('household.closed_on', 'is', null)
    .select([
      'household.id as household_id',
      'building.id as building_id',
      'building.name as building',
      'household.unit',
      'household.room',
      'building.zone_id',
    ]);
  if (isCode(said)) return open.where('household.id', 'like', `${said}%`).execute();
  const byAddress = await open.where('household.address', '=', said).execute();
  if (byAddress.length > 0) return byAddress;
  const asked = readDoor(said);
  const rows = await open
    .where('building.name', 'in', buildingNames(asked.building))
    .where('household.room', '=', asked.room)
    .execute();
  return asked.unit === null ? rows : rows.filter(({ unit }) => plainUnit(unit) === asked.unit);
}

/** A building's name has so many letters at most, and a room's number does with less. */
const longestPart = 30;

/** Building, unit and room in what was typed. @throws Refusal kind `usage` for what names no room. */
export function readDoor(text: string): { building: string; unit: string | null; room: string } {
  const plain = text.normalize('NFKC').trim();
  const [, building, unit = null, room] =
    /^(.+?(?:号楼|栋|幢|座|号院|楼)|[^\s-]+?)[\s-]*(?:(\w+?)\s*(?:单元|-))?\s*(\w+)\s*(?:室|号)?$/u.exec(plain) ?? [];
  const isDoor = /\d/.test(room ?? '') && [building, unit, room].every((part) => (part ?? '').length <= longestPart);
  if (isDoor && building !== undefined && room !== undefined) return { building, unit: plainUnit(unit), room };
  throw new Refusal('usage', 'bad_door', `“${text}”看不出是哪栋哪户。`, {
    hint: '写成 楼栋-单元-门牌，如 3号楼-2-501。',
  });
}

function plainUnit(unit: string | null): string | null {
  return unit === null || unit === '' ? null : unit.replace(/单元$/, '');
}
