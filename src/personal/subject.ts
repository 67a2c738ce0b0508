import type { Database } from '../database/open.ts';
import type { Person } from '../person/person.ts';
import { type Identity, identityOf } from './identity.ts';
import { type KeepingOf, keepings } from './keeping.ts';
import { isOnlyOne } from './namesake.ts';
import { type KeptRecord, recordsOf } from './records.ts';
import { unnamedOf } from './unnamed.ts';

/** Somebody who is to be erased: their records, what identifies them, and how far it may be looked for. */
export interface Subject {
  person: Person;
  records: readonly KeptRecord[];
  /** Why a record stays; undefined where it goes. */
  keep: KeepingOf;
  identity: Identity;
  /** Records that must be kept are about this person, or the chain names them as its operator: the name stays. */
  nameStays: boolean;
  /** What may be replaced in words that are about others: a name that is nobody else's, a number that is not shared. */
  elsewhere: Identity;
}

export async function subjectOf(db: Database, person: Person): Promise<Subject> {
  const known = await recordsOf(db, person.id, null);
  const keep = await keepings(db);
  const identity = await identityOf(db, person);
  const operated = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('operator', '=', person.name)
    .executeTakeFirst();
  const nameStays =
    operated !== undefined || known.some(({ table, role, row }) => keep(table, row) !== undefined || role === 'by');
  const alone = await Promise.all(identity.names.map((name) => isOnlyOne(db, person.id, name)));
  // A single character stands in other words.
  const own = identity.names.filter((name, at) => alone[at] && [...name].length > 1);
  const names = nameStays ? [] : own;
  const numbers = await ownNumbers(db, person.id, identity);
  const records = [...known, ...(await unnamedOf(db, person, known, own))];
  return { person, records, keep, identity, nameStays, elsewhere: { names, numbers, doors: identity.doors } };
}

/** A telephone of the whole family is still the others'. */
async function ownNumbers(db: Database, id: string, { numbers }: Identity): Promise<string[]> {
  if (numbers.length === 0) return [];
  const shared = await db
    .selectFrom('person')
    .select('phone')
    .where('id', '!=', id)
    .where('phone', 'in', [...numbers])
    .execute();
  return numbers.filter((number) => !shared.some(({ phone }) => phone === number));
}
