import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
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
 * A household by its building, unit and room as people write it: `3号楼2单元501`, `3号楼-2-501`, `3号楼 501`. The building is
 * called by its name on file, with or without 号楼/栋/幢. @throws Refusal kind `usage` or `not_found`.
 */
export async function oneHousehold(db: Database, text: string): Promise<Dwelling & { household_id: string }> {
  const asked = readDoor(text);
  const rows = await db
    .selectFrom('household')
    .innerJoin('building', 'building.id', 'household.building_id')
    .where('household.closed_on', 'is', null)
    .where('building.name', 'in', namesOf(asked.building))
    .where('household.room', '=', asked.room)
    .select([
      'household.id as household_id',
      'building.id as building_id',
      'building.name as building',
      'household.unit',
      'household.room',
      'building.zone_id',
    ])
    .execute();
  const fitting = asked.unit === null ? rows : rows.filter(({ unit }) => plainUnit(unit) === asked.unit);
  const [only, ...others] = fitting;
  if (only === undefined) throw new Refusal('not_found', 'no_such_household', `没有“${text}”这一户。`);
  if (others.length === 0) return only;
  throw new Refusal('usage', 'ambiguous_household', `“${text}”有 ${fitting.length} 户，请写明单元。`);
}

/** Building, unit and room in what was typed. @throws Refusal kind `usage` for what names no room. */
export function readDoor(text: string): { building: string; unit: string | null; room: string } {
  const plain = text.normalize('NFKC').trim();
  const [, building, unit = null, room] =
    /^(.+?(?:号楼|栋|幢|座|号院|楼)|[^\s-]+?)[\s-]*(?:(\w+?)\s*(?:单元|-))?\s*(\w+)\s*(?:室|号)?$/u.exec(plain) ?? [];
  if (building !== undefined && room !== undefined) return { building, unit: plainUnit(unit), room };
  throw new Refusal('usage', 'bad_door', `“${text}”看不出是哪栋哪户。`, {
    hint: '写成 楼栋-单元-门牌，如 3号楼-2-501。',
  });
}

function plainUnit(unit: string | null): string | null {
  return unit === null || unit === '' ? null : unit.replace(/单元$/, '');
}

function namesOf(building: string): string[] {
  const plain = building.replace(/(?:号楼|栋|幢|座|楼)$/, '');
  return [...new Set([building, plain, `${plain}号楼`, `${plain}栋`, `${plain}幢`, `${plain}楼`])];
}
