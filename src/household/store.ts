import { Refusal } from '../base/refusal.ts';
import { compareWords } from '../building/name.ts';
import { oneBuilding } from '../building/store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { oneHousehold, readDoor } from '../resident/lookup.ts';

/** What is known of a household beside its columns. */
export interface HouseholdFacts {
  note?: string;
  closed_reason?: string;
}

/** A household: a room of a building, or an address of its own (平房). */
export interface Household {
  id: string;
  building_id: string | null;
  building: string | null;
  zone_id: string | null;
  zone: string | null;
  group: string | null;
  unit: string | null;
  room: string | null;
  address: string | null;
  ten_group_id: string | null;
  ten_no: number | null;
  facts: HouseholdFacts;
  closed_on: Day | null;
}

/** `2-501`, `501`, or the address; what of a household is private. */
export function doorWords({ unit, room, address }: Pick<Household, 'unit' | 'room' | 'address'>): string | null {
  if (room === null) return address;
  return unit === null ? room : `${unit}-${room}`;
}

/** In the order people count them. */
export function byDoor(one: Household, other: Household): number {
  return (
    compareWords(one.building, other.building) ||
    compareWords(one.unit, other.unit) ||
    compareWords(one.room ?? one.address, other.room ?? other.address)
  );
}

/** The household meant by its door, address or code. @throws Refusal kind `usage` or `not_found`. */
export async function findHousehold(db: Database, text: string): Promise<Household> {
  return readHousehold(db, (await oneHousehold(db, text)).household_id);
}

export async function readHousehold(db: Database, id: string): Promise<Household> {
  return asHousehold(await households(db).where('household.id', '=', id).executeTakeFirstOrThrow());
}

/** Every household in use, in the order people count them; of one ten-household group where its id is given. */
export async function readHouseholds(db: Database, ten_group_id?: string): Promise<Household[]> {
  const open = households(db).where('household.closed_on', 'is', null);
  const wanted = ten_group_id === undefined ? open : open.where('household.ten_group_id', '=', ten_group_id);
  return (await wanted.execute()).map(asHousehold).sort(byDoor);
}

/** Where a household is: a room of a building on file, or an address. */
export type Place = Pick<Household, 'building_id' | 'unit' | 'room' | 'address'>;

/** A door as people write it, its building looked up. @throws Refusal kind `usage` or `not_found`. */
export async function placeOf(db: Database, door: string): Promise<Place> {
  const { building, unit, room } = readDoor(door);
  const found = await oneBuilding(db, building);
  if (found.closed_on === null) return { building_id: found.id, unit, room, address: null };
  throw new Refusal('usage', 'building_closed', `${found.name}自 ${found.closed_on} 起停用。`);
}

/** The household in use at a place; undefined where none is on file. */
export async function householdAt(db: Database, place: Place): Promise<{ id: string } | undefined> {
  const open = db.selectFrom('household').select('id').where('closed_on', 'is', null);
  if (place.building_id === null) return open.where('address', '=', place.address).executeTakeFirst();
  return open
    .where('building_id', '=', place.building_id)
    .where('unit', 'is', place.unit)
    .where('room', '=', place.room)
    .executeTakeFirst();
}

/** Enters a household. @throws Refusal kind `usage` where one is on file there. */
export async function insertHousehold(writing: Writing, place: Place, facts: HouseholdFacts = {}): Promise<Household> {
  await refuseTaken(writing.db, place);
  const { id } = await writing.insert('household', { ...place, facts: JSON.stringify(facts) });
  return readHousehold(writing.db, id);
}

export async function updateHousehold(
  writing: Writing,
  id: string,
  { facts, ...patch }: Partial<Place & Pick<Household, 'ten_group_id' | 'facts' | 'closed_on'>>,
): Promise<Household> {
  if (patch.room !== undefined) await refuseTaken(writing.db, patch as Place, id);
  await writing.update('household', id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
  return readHousehold(writing.db, id);
}

async function refuseTaken(db: Database, place: Place, own?: string): Promise<void> {
  const taken = await householdAt(db, place);
  if (taken === undefined || taken.id === own) return;
  throw new Refusal('usage', 'household_taken', '这一户已经登记过。', {
    hint: '查看：jwh household show 楼栋-单元-门牌',
  });
}

function households(db: Database) {
  return db
    .selectFrom('household')
    .leftJoin('building', 'building.id', 'household.building_id')
    .leftJoin('zone', 'zone.id', 'building.zone_id')
    .leftJoin('resident_group', 'resident_group.id', 'building.group_id')
    .leftJoin('ten_household_group', 'ten_household_group.id', 'household.ten_group_id')
    .selectAll('household')
    .select(['building.name as building', 'building.zone_id', 'zone.name as zone', 'resident_group.name as group'])
    .select('ten_household_group.no as ten_no');
}

type Row = Awaited<ReturnType<ReturnType<typeof households>['execute']>>[number];

function asHousehold({ facts, ...row }: Row): Household {
  return { ...row, facts: JSON.parse(facts) as HouseholdFacts };
}
