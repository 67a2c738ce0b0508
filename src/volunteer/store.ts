import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { isCode } from '../person/person.ts';

/** A registered volunteer (S-QHD-25). Hours in tenths. */
export interface Volunteer {
  id: string;
  person_id: string;
  name: string;
  number: string | null;
  registered_on: Day;
  ended_on: Day | null;
  skills: string[];
  tenths: number;
}

/** Volunteers by number and name; those who ended come with `all`. `until`: hours up to this day. */
export async function readVolunteers(
  db: Database,
  { all = false, limit }: { all?: boolean; limit?: number } = {},
): Promise<Volunteer[]> {
  let wanted = volunteers(db);
  if (!all) wanted = wanted.where('volunteer.ended_on', 'is', null);
  if (limit !== undefined) wanted = wanted.limit(limit);
  const rows = await wanted
    .orderBy('volunteer.registered_on')
    .orderBy('volunteer.number')
    .orderBy('person.name')
    .execute();
  return rows.map(asVolunteer);
}

/** How many are registered on a day. */
export async function countVolunteers(db: Database, day: Day): Promise<number> {
  const { count } = await db
    .selectFrom('volunteer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('registered_on', '<=', day)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', day)]))
    .executeTakeFirstOrThrow();
  return count;
}

export async function volunteerOf(db: Database, personId: string): Promise<Volunteer | undefined> {
  const row = await volunteers(db).where('volunteer.person_id', '=', personId).executeTakeFirst();
  return row === undefined ? undefined : asVolunteer(row);
}

/** The one volunteer of that name, code or number. @throws Refusal kind `not_found` or `usage`. */
export async function oneVolunteer(db: Database, called: string): Promise<Volunteer> {
  const rows = await (isCode(called)
    ? volunteers(db).where('person.id', 'like', `${called}%`)
    : volunteers(db).where((is) => is.or([is('person.name', '=', called), is('volunteer.number', '=', called)]))
  ).execute();
  const [only, ...others] = rows;
  if (only === undefined) {
    throw new Refusal('not_found', 'no_such_volunteer', `没有叫“${called}”的志愿者。`, {
      hint: '见 jwh volunteer list。',
    });
  }
  if (others.length === 0) return asVolunteer(only);
  throw new Refusal('usage', 'ambiguous', `有 ${rows.length} 名志愿者叫“${called}”。`, {
    hint: `请写编码：${rows.map((row) => row.person_id.slice(0, 8)).join('、')}。`,
  });
}

function volunteers(db: Database) {
  return db
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.person_id')
    .selectAll('volunteer')
    .select('person.name')
    .select(({ selectFrom }) =>
      selectFrom('volunteer_service')
        .select(({ fn }) => fn.sum<number>('tenths').as('tenths'))
        .whereRef('volunteer_id', '=', 'volunteer.id')
        .where('voided', 'is', null)
        .as('tenths'),
    );
}

function asVolunteer(row: Awaited<ReturnType<ReturnType<typeof volunteers>['executeTakeFirstOrThrow']>>): Volunteer {
  const { facts, tenths, ...rest } = row;
  // Of somebody who was erased no skills are kept.
  const { skills = [] } = JSON.parse(facts) as { skills?: string[] };
  return { ...rest, skills, tenths: Number(tenths ?? 0) };
}

/** @throws Refusal kind `usage` where another has the number. */
export async function refuseNumberTaken(db: Database, number: string | null, personId: string): Promise<void> {
  if (number === null) return;
  const holder = await volunteers(db)
    .where('volunteer.number', '=', number)
    .where('volunteer.person_id', '!=', personId)
    .executeTakeFirst();
  if (holder === undefined) return;
  throw new Refusal('usage', 'number_taken', `编号 ${number} 已经是${holder.name}的。`, { hint: '请核对编号。' });
}

export async function insertVolunteer(
  writing: Writing,
  { person_id, number, registered_on, skills }: Pick<Volunteer, 'person_id' | 'number' | 'registered_on' | 'skills'>,
): Promise<void> {
  await writing.insert('volunteer', { person_id, number, registered_on, facts: JSON.stringify({ skills }) });
}

export async function updateVolunteer(
  writing: Writing,
  { id, number, registered_on, ended_on, skills }: Omit<Volunteer, 'person_id' | 'name' | 'tenths'>,
): Promise<void> {
  await writing.update('volunteer', id, { number, registered_on, ended_on, facts: JSON.stringify({ skills }) });
}

export interface Served {
  id: string;
  day: Day;
  tenths: number;
  activity: string;
}

export async function insertService(writing: Writing, volunteerId: string, served: Omit<Served, 'id'>): Promise<void> {
  await writing.insert('volunteer_service', { volunteer_id: volunteerId, ...served });
}

/** What a volunteer did, the latest first. */
export async function readServices(db: Database, volunteerId: string): Promise<Served[]> {
  return db
    .selectFrom('volunteer_service')
    .select(['id', 'day', 'tenths', 'activity'])
    .where('volunteer_id', '=', volunteerId)
    .where('voided', 'is', null)
    .orderBy('day', 'desc')
    .execute();
}

/** Takes out a service that was entered by mistake; it stays in the file and counts no more. */
export async function voidService(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('volunteer_service', id, { voided: reason });
}
