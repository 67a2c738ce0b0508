import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { nearNames } from '../person/near.ts';
import { isCode } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import { type Dwelling, onePersonKnown } from './lookup.ts';

/** Somebody by name, and who it is where they are on file. */
export interface Named extends Partial<Dwelling> {
  name: string;
  person_id: string | null;
  notes: string[];
}

/**
 * Whoever came to the office: the person on file of that name or code, or a name nobody on file has (`person_id` null); then
 * `notes` says so, with the names on file that are like it.
 * @throws Refusal kind `usage` where several have the name, `not_found` for a code that is nobody's.
 */
export async function residentNamed(db: Database, called: string): Promise<Named> {
  const name = readName(called);
  if ((await personsCalled(db, name)).length > 0) return { ...(await onePersonKnown(db, name)), notes: [] };
  if (!isCode(name) && [...name].length <= 60) return { name, person_id: null, notes: [await unknownNote(db, name)] };
  if (isCode(name)) return { ...(await onePersonKnown(db, name)), notes: [] };
  throw new Refusal('usage', 'bad_text', '姓名太长（最多60字）。');
}

async function unknownNote(db: Database, name: string): Promise<string> {
  const near = await nearNames(db, name);
  const like = near.length === 0 ? '' : `相近的有：${near.join('、')}。写错了的，请作废重记`;
  return `“${name}”不在册，只记了姓名，没有连到哪位居民${like === '' ? '' : `；${like}`}。`;
}
