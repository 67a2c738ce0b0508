import type { WrittenDoor } from '../base/doors.ts';
import { inDigits } from '../base/doors.ts';
import type { Database } from '../database/open.ts';

/** Which of the doors found in texts are those of a household on file; the room of an office is nobody's home. */
export async function doorsOnFile(
  db: Database,
  found: readonly WrittenDoor[],
): Promise<(door: WrittenDoor) => boolean> {
  return homesOnFile(
    db,
    found.map(({ room }) => room),
  );
}

/** The same for any door, of all homes or those with some numbers. */
export async function homesOnFile(db: Database, rooms?: readonly string[]): Promise<(door: WrittenDoor) => boolean> {
  let wanted = db
    .selectFrom('household')
    .innerJoin('building', 'building.id', 'household.building_id')
    .select(['building.name', 'household.unit', 'household.room']);
  if (rooms !== undefined) wanted = wanted.where('household.room', 'in', [...new Set(rooms)]);
  const homes = await wanted.execute();
  return (door) =>
    homes.some(
      ({ name, unit, room }) =>
        room === door.room &&
        buildingNumber(name) === buildingNumber(door.building) &&
        (door.unit === null || unit === null || unit.replace(/单元$/, '') === door.unit),
    );
}

/** Names of the buildings on file that the usual look for doors does not know: without a number or letter before 号楼, 座 …. */
export async function namedBuildings(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('building').select('name').execute();
  const usual = /^(?:\d{1,4}|[零〇一二三四五六七八九十百]{1,5}|[A-Za-z]{1,2})(?:号楼|号院|栋|幢|座|#楼?)$/;
  return rows.map(({ name }) => name).filter((name) => [...name].length > 1 && !usual.test(name.normalize('NFKC')));
}

/** Addresses of the homes that are in no building. */
export async function addressesOnFile(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('household').select('address').where('address', 'is not', null).distinct().execute();
  return rows.flatMap(({ address }) =>
    address === null || !/\d/.test(address.normalize('NFKC')) ? [] : address.normalize('NFKC'),
  );
}

/** By which 3号楼, 三栋 and 3# are one building. */
function buildingNumber(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s#-]/g, '');
  const number = plain.replace(/(?:号楼|号院|栋|幢|座|楼|号)$/, '');
  return /^[零〇一二三四五六七八九十百]+$/.test(number) ? inDigits(number) : number;
}
