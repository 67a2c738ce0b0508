import type { Database } from '../database/open.ts';
import { readName } from './details.ts';
import { onePerson } from './match.ts';
import { isCode } from './person.ts';
import { personsCalled } from './store.ts';

/** Somebody who holds a role: by name, and the person on file where it is known who that is. */
export interface Named {
  name: string;
  person_id: string | null;
}

/**
 * Somebody by name or code: the person on file, or just the name where nobody on file is called so.
 * @throws Refusal kind `usage` where several are; `not_found` for a code of nobody.
 */
export async function personNamed(db: Database, called: string): Promise<Named> {
  const name = readName(called);
  const found = await personsCalled(db, name);
  if (found.length === 0 && !isCode(name)) return { name, person_id: null };
  const person = onePerson(found, name, '人');
  return { name: person.name, person_id: person.id };
}
