import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Context } from '../command/context.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Post } from '../rules/value.ts';
import { postsOf, staffCalled } from '../staff/store.ts';

export interface Named {
  name: string;
  person_id: string | null;
}

/** Somebody of the staff by name or code, else a name as typed. @throws Refusal kind `usage` where several have it. */
export async function personNamed(db: Database, called: string): Promise<Named> {
  const name = readName(called);
  const found = await staffCalled(db, name);
  if (found.length === 0) return { name, person_id: null };
  const person = onePerson(found, name, '工作人员');
  return { name: person.name, person_id: person.id };
}

/** Whether two are one person: by what is on file of both, else by the name. */
export function isSame(one: Named, other: Named): boolean {
  if (one.person_id !== null && other.person_id !== null) return one.person_id === other.person_id;
  return one.name === other.name;
}

/** The posts somebody holds on a day; none for a name that is not of the staff. */
export async function postsOn(db: Database, { person_id }: Named, day: Day): Promise<Post[]> {
  if (person_id === null) return [];
  return (await postsOf(db, person_id)).filter((post) => isHeldOn(post, day)).map(({ post }) => post);
}

/** The same, where it may be left out; null then. */
export async function namedOrNull(db: Database, called: string | undefined): Promise<Named | null> {
  return called === undefined ? null : personNamed(db, called);
}

/** Whoever is named, else whoever the command is run by. */
export async function namedOrOperator(
  db: Database,
  called: string | undefined,
  context: Context,
): Promise<Named | null> {
  const name = called ?? context.settings.operator ?? (await readOffice(db)).default_operator;
  return name === null || name === undefined ? null : personNamed(db, name);
}
