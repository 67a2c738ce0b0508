import { Refusal } from '../base/refusal.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { isCode } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import { type Dwelling, onePersonKnown } from './lookup.ts';

/**
 * Whoever came to the office: the person on file of that name or code, or a name nobody on file has (`person_id` null).
 * @throws Refusal kind `usage` where several have the name, `not_found` for a code that is nobody's.
 */
export async function residentNamed(
  db: Database,
  called: string,
): Promise<{ name: string; person_id: string | null } & Partial<Dwelling>> {
  const name = readName(called);
  if ((await personsCalled(db, name)).length > 0) return onePersonKnown(db, name);
  if (!isCode(name) && [...name].length <= 60) return { name, person_id: null };
  if (isCode(name)) return onePersonKnown(db, name);
  throw new Refusal('usage', 'bad_text', '姓名太长（最多60字）。');
}
