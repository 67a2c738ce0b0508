import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import type { Leaving, Registration } from './registration.ts';

/** What is known of a resident beside the columns. */
export interface ResidentFacts {
  /** Why he or she is no longer here. */
  left?: Leaving;
  /** Where he or she lived before, each with the last day there. */
  lived?: readonly { household_id: string; until_day: Day }[];
}

/** Somebody of the community: the person, and how he or she lives here. */
export interface Resident {
  id: string;
  person_id: string;
  household_id: string | null;
  relation: string | null;
  registration: Registration | null;
  moved_in: Day | null;
  moved_out: Day | null;
  facts: ResidentFacts;
}

/** The resident row of a person; undefined where nobody entered one. */
export async function residentOf(db: Database, person_id: string): Promise<Resident | undefined> {
  const row = await db.selectFrom('resident').selectAll().where('person_id', '=', person_id).executeTakeFirst();
  return row === undefined ? undefined : asResident(row);
}

/** The one resident meant by a name or code. @throws Refusal kind `not_found`, or `usage` where several have the name. */
export async function findResident(db: Database, called: string): Promise<{ person: Person; resident: Resident }> {
  const name = readName(called);
  const all = await personsCalled(db, name);
  const rows = await Promise.all(all.map(({ id }) => residentOf(db, id)));
  const residents = all.filter((_, at) => rows[at] !== undefined);
  if (all.length > 0 && residents.length === 0) {
    throw new Refusal('not_found', 'no_such_resident', `${name}在档案中，但没有登记为居民。`, {
      hint: `登记：jwh resident add ${name} --at 楼栋-单元-门牌`,
    });
  }
  const person = onePerson(residents, name, '居民');
  return { person, resident: rows[all.indexOf(person)] as Resident };
}

/** Who lives in a household now: name, relation, birth day. */
export async function livingAt(db: Database, household_id: string) {
  return db
    .selectFrom('resident')
    .innerJoin('person', 'person.id', 'resident.person_id')
    .where('resident.household_id', '=', household_id)
    .where('resident.moved_out', 'is', null)
    .select(['person.id as person_id', 'person.name', 'person.gender', 'person.birth_day'])
    .select(['resident.relation', 'resident.registration', 'resident.moved_in'])
    .orderBy('person.birth_day')
    .orderBy('person.name')
    .execute();
}

/** Ids of everybody who lives in one of these households now: whose door is seen where theirs is shown. */
export async function livingInAll(db: Database, household_ids: readonly (string | null)[]): Promise<string[]> {
  const homes = [...new Set(household_ids.filter((id) => id !== null))];
  const found: string[] = [];
  for (let from = 0; from < homes.length; from += homesAtOnce) {
    const people = await db
      .selectFrom('resident')
      .select('person_id')
      .where('household_id', 'in', homes.slice(from, from + homesAtOnce))
      .where('moved_out', 'is', null)
      .execute();
    found.push(...people.map(({ person_id }) => person_id));
  }
  return found;
}

/** More ids at once than SQLite takes in a statement would be refused. */
const homesAtOnce = 1000;

export async function insertResident(writing: Writing, { facts, ...row }: Omit<Resident, 'id'>): Promise<Resident> {
  return asResident(await writing.insert('resident', { ...row, facts: JSON.stringify(facts) }));
}

export async function updateResident(
  writing: Writing,
  resident: Resident,
  { facts, ...patch }: Partial<Omit<Resident, 'id' | 'person_id'>>,
): Promise<Resident> {
  await writing.update('resident', resident.id, { ...patch, ...(facts && { facts: JSON.stringify(facts) }) });
  return (await residentOf(writing.db, resident.person_id)) as Resident;
}

type Row = Omit<Resident, 'facts' | 'registration'> & { facts: string; registration: string | null };

function asResident({ facts, registration, ...row }: Row): Resident {
  return { ...row, registration: registration as Registration | null, facts: JSON.parse(facts) as ResidentFacts };
}
