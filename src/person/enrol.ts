import { Refusal } from '../base/refusal.ts';
import type { Writing } from '../database/writing.ts';
import type { Details } from './details.ts';
import { matchPerson, onePerson } from './match.ts';
import { isCode, type Person } from './person.ts';
import { insertPerson, personsCalled, personWithIdNumber, updatePerson } from './store.ts';

export interface Enrolment {
  /** A name as `readName` gives it, or a code. */
  called: string;
  details: Details;
  /** Another person than those of the same name on file. */
  isNew: boolean;
}

/**
 * The person on file, with what was not known of him filled in, or a new one. Within the caller's transaction.
 * @throws Refusal kind `usage`: ambiguous, differing, or the ID number is somebody else's.
 */
export async function enrol(writing: Writing, { called, details, isNew }: Enrolment): Promise<Person> {
  const candidates = await personsCalled(writing.db, called);
  const person = isNew ? null : matchPerson(candidates, details);
  await refuseTaken(writing, details, person);
  if (person === null && isCode(called)) return onePerson([], called, '人');
  if (person === null) return insertPerson(writing, called, details);
  const missing = Object.fromEntries(
    Object.entries(details).filter(([key]) => person[key as keyof Details] === null),
  ) as Details;
  return Object.keys(missing).length === 0 ? person : updatePerson(writing, person.id, missing);
}

/** An ID number stands for one person only. `person`: whose it may be. */
export async function refuseTaken(
  { db }: Writing,
  { id_number }: { id_number?: string | null },
  person: Person | null,
): Promise<void> {
  if (id_number === undefined || id_number === null) return;
  const holder = await personWithIdNumber(db, id_number);
  if (holder === undefined || holder.id === person?.id) return;
  throw new Refusal('usage', 'id_number_taken', `这个身份证号在档案中是${holder.name}的。`, {
    hint: '请核对姓名和号码。',
  });
}
