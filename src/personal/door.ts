import type { Database } from '../database/open.ts';
import { type AnyRow, rowsAmong, rowsWhere } from '../database/rows.ts';

/** The homes of somebody: where they live, then where they lived before. */
export async function homesOf(db: Database, personId: string): Promise<AnyRow[]> {
  const ids = (await rowsWhere(db, 'resident', ['person_id'], personId)).flatMap(({ household_id, facts }) => [
    household_id ?? null,
    ...livedIn(String(facts)),
  ]);
  return rowsAmong(
    db,
    'household',
    'id',
    ids.filter((id) => id !== null),
  );
}

function livedIn(facts: string): string[] {
  const { lived = [] } = JSON.parse(facts) as { lived?: { household_id: string }[] };
  return lived.map(({ household_id }) => household_id);
}

/** How their doors are written in texts: `2-501`, `2单元501室`; an address of a courtyard, of the register, as it stands. */
export async function doorsOf(db: Database, personId: string): Promise<RegExp[]> {
  const homes = (await homesOf(db, personId)).flatMap(doorOf);
  const residents = await rowsWhere(db, 'resident', ['person_id'], personId);
  const registered = residents.flatMap(({ facts }) => {
    const { registered_address } = JSON.parse(String(facts)) as { registered_address?: unknown };
    return typeof registered_address === 'string' && registered_address !== '' ? [literal(registered_address)] : [];
  });
  return [...registered, ...homes];
}

/** Pure. */
function doorOf({ unit, room, address }: AnyRow): RegExp[] {
  const whole = typeof address === 'string' && address !== '' ? [literal(address)] : [];
  if (room === null || room === undefined || room === '') return whole;
  const door = `${escaped(String(room))}(?:室|号|房)?(?!\\d)`;
  const stairs = String(unit ?? '').replace(/单元$/, '');
  // A bare number of a room may be any number, but not right behind its building.
  const before =
    stairs === ''
      ? '(?<=[号楼栋幢]\\s*[-－—]?\\s*)'
      : `(?<!\\d)${escaped(stairs)}\\s*(?:单元|门|[-－—])\\s*[-－—]?\\s*`;
  return [...whole, new RegExp(before + door, 'g')];
}

function literal(text: string): RegExp {
  return new RegExp(escaped(text), 'g');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
