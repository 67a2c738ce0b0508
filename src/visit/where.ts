import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { isCode } from '../person/person.ts';
import { oneHousehold, onePersonKnown } from '../resident/lookup.ts';

/** Whom or where a visit went, as far as it is on file. */
export interface Where {
  person_id: string | null;
  household_id: string | null;
  building_id: string | null;
  zone_id: string | null;
}

/**
 * Whom or where is meant: an area or a building by its name, a door where there are figures (`3号楼-2-501`) or an address, a home
 * or somebody by the code, else a person.
 * @throws Refusal kind `not_found`, or `usage` where several are meant.
 */
export async function whereVisited(db: Database, text: string): Promise<Where> {
  const word = plainWords(text);
  if (word === '') throw new Refusal('usage', 'whom_missing', '没有写走访谁、哪一户或哪一片。');
  if (isCode(word)) return ofCode(db, word);
  const place = (await zoneCalled(db, word)) ?? (await buildingCalled(db, word));
  if (place !== null) return place;
  return /\d/.test(word.normalize('NFKC')) || (await isAddress(db, word)) ? ofDoor(db, word) : ofPerson(db, word);
}

/** Whether a home in use is on file by this address: `向阳院北房` has no figure in it. */
async function isAddress(db: Database, text: string): Promise<boolean> {
  const homes = db.selectFrom('household').select('id').where('closed_on', 'is', null);
  return (await homes.where('address', '=', text.normalize('NFKC')).executeTakeFirst()) !== undefined;
}

async function zoneCalled(db: Database, name: string): Promise<Where | null> {
  const zone = await db.selectFrom('zone').select('id').where('name', '=', name).executeTakeFirst();
  return zone === undefined ? null : { person_id: null, household_id: null, building_id: null, zone_id: zone.id };
}

async function buildingCalled(db: Database, name: string): Promise<Where | null> {
  const found = await db.selectFrom('building').select(['id', 'zone_id']).where('name', '=', name).executeTakeFirst();
  if (found === undefined) return null;
  return { person_id: null, household_id: null, building_id: found.id, zone_id: found.zone_id };
}

/** Somebody, or a home without a door to write, as `jwh visit gaps` names it. @throws Refusal kind `not_found`. */
async function ofCode(db: Database, code: string): Promise<Where> {
  const has = (table: 'person' | 'household') =>
    db.selectFrom(table).select('id').where('id', 'like', `${code}%`).limit(1).executeTakeFirst();
  if ((await has('household')) !== undefined) return ofDoor(db, code);
  if ((await has('person')) !== undefined) return ofPerson(db, code);
  throw new Refusal('not_found', 'no_such_code', `没有编码为“${code}”的人或住户。`, {
    hint: '住户的编码见 jwh visit gaps、jwh household list；找人：jwh resident find 姓名',
  });
}

async function ofDoor(db: Database, text: string): Promise<Where> {
  const { household_id, building_id, zone_id } = await oneHousehold(db, text);
  return { person_id: null, household_id, building_id, zone_id };
}

async function ofPerson(db: Database, called: string): Promise<Where> {
  const { person_id, household_id, building_id, zone_id } = await onePersonKnown(db, called);
  return { person_id, household_id, building_id, zone_id };
}

/** Nobody was visited before being born. @throws Refusal kind `usage`. */
export async function refuseUnborn(db: Database, person_id: string | null, day: Day): Promise<void> {
  if (person_id === null) return;
  const person = db.selectFrom('person').select('birth_day').where('id', '=', person_id);
  const born = (await person.executeTakeFirst())?.birth_day ?? null;
  if (born === null || born <= day) return;
  throw new Refusal('usage', 'unborn', `走访的对象在 ${day} 还没有出生。`, {
    hint: '请核对 --on 的日期；走访的是家人的，写那位家人或那一户。',
  });
}

/** The id of a building or an area by its name. @throws Refusal kind `not_found`. */
export async function placeNamed(db: Database, table: 'building' | 'zone', name: string): Promise<string> {
  const found = await db.selectFrom(table).select('id').where('name', '=', name.trim()).executeTakeFirst();
  if (found !== undefined) return found.id;
  throw new Refusal('not_found', `no_such_${table}`, `没有叫“${name}”的${table === 'zone' ? '责任区' : '楼栋'}。`, {
    hint: `名称见 jwh ${table} list`,
  });
}
