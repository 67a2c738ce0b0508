import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readMatter } from '../matter/store.ts';
import { roomWords, type Visit, type VisitFacts, type Visitor, visitNumber } from './visit.ts';
import type { Where } from './where.ts';

/** A visit as it is entered; `asked` is what was asked for, all requests in one text. */
export interface NewVisit extends Where, Pick<Visit, 'day' | 'time' | 'minutes' | 'met' | 'class'> {
  purpose: string | null;
  seen: string | null;
  asked: string | null;
  facts: VisitFacts;
  staff: readonly Visitor[];
}

/** Writes a visit under the next number of its year. */
export async function insertVisit(
  writing: Writing,
  { staff, facts, ...visit }: NewVisit,
): Promise<{ id: string; number: string }> {
  const year = yearOf(visit.day);
  const no = await nextNumber(writing.db, 'visit', year);
  const { id } = await writing.insert('visit', { ...visit, year, no, facts: JSON.stringify(facts) });
  for (const [at, visitor] of staff.entries()) {
    await writing.insert('visit_staff', { visit_id: id, position: at + 1, ...visitor });
  }
  return { id, number: visitNumber({ year, no }) };
}

/** The visit meant by `走〔2026〕31号`, `2026-31` or `31` (of this year). @throws Refusal kind `not_found`. */
export async function findVisit(db: Database, word: string, today: Day): Promise<Visit> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'visit', number);
  if (id !== null) return readVisit(db, id);
  throw new Refusal('not_found', 'no_such_visit', `没有编号为“${word}”的走访。`, { hint: '编号见 jwh visit list' });
}

export async function readVisit(db: Database, id: string): Promise<Visit> {
  const { year, no, unit, room, address, facts, ...row } = await db
    .selectFrom('visit')
    .leftJoin('person', 'person.id', 'visit.person_id')
    .leftJoin('building', 'building.id', 'visit.building_id')
    .leftJoin('household', 'household.id', 'visit.household_id')
    .leftJoin('zone', 'zone.id', 'visit.zone_id')
    .select(['visit.id', 'year', 'no', 'day', 'time', 'minutes', 'visit.household_id', 'visit.person_id', 'met'])
    .select(['class', 'purpose', 'seen', 'asked', 'visit.facts', 'voided', 'unit', 'room', 'household.address'])
    .select(['person.name as person', 'building.name as building', 'zone.name as zone'])
    .where('visit.id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    number: visitNumber({ year, no }),
    room: roomWords(unit, room, address),
    class: row.class as Visit['class'],
    facts: JSON.parse(facts),
    staff: await readVisitors(db, id),
    matters: await mattersOf(db, id),
  };
}

async function readVisitors(db: Database, visit_id: string): Promise<Visitor[]> {
  const rows = db.selectFrom('visit_staff').select(['name', 'person_id']).where('visit_id', '=', visit_id);
  return rows.orderBy('position').execute();
}

async function mattersOf(db: Database, visit_id: string): Promise<Visit['matters']> {
  const rows = await db
    .selectFrom('matter')
    .select('id')
    .where('source_id', '=', visit_id)
    .where('source', '=', 'visit')
    .orderBy('year')
    .orderBy('no')
    .execute();
  const matters: Visit['matters'] = [];
  for (const { id } of rows) matters.push(await readMatter(db, id));
  return matters;
}

/** Numbers of visits to the same people or door on the same day. */
export async function visitsThatDay(
  db: Database,
  { person_id, household_id, day }: Pick<NewVisit, 'person_id' | 'household_id' | 'day'>,
): Promise<string[]> {
  const [column, id] =
    person_id === null ? (['household_id', household_id] as const) : (['person_id', person_id] as const);
  if (id === null) return [];
  const rows = await db
    .selectFrom('visit')
    .select(['year', 'no'])
    .where(column, '=', id)
    .where('day', '=', day)
    .where('voided', 'is', null)
    .orderBy('no')
    .execute();
  return rows.map(visitNumber);
}

export async function voidVisit(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('visit', id, { voided: reason });
}

/** The business day on which anything of a person's file was last written; null where nothing is on file. */
export async function fileUpdatedOn(db: Database, person_id: string): Promise<Day | null> {
  const resident = db.selectFrom('resident').select(['id', 'household_id']).where('person_id', '=', person_id);
  const { id = null, household_id = null } = (await resident.executeTakeFirst()) ?? {};
  const tags = await db.selectFrom('resident_tag').select('id').where('person_id', '=', person_id).execute();
  const ids = [person_id, id, household_id, ...tags.map((tag) => tag.id)].filter((one) => one !== null);
  const row = await db
    .selectFrom('audit_change')
    .innerJoin('audit_entry', 'audit_entry.seq', 'audit_change.entry_seq')
    .select(({ fn }) => fn.max('audit_entry.business_day').as('day'))
    .where('audit_change.record_type', 'in', ['person', 'resident', 'resident_tag', 'household'])
    .where('audit_change.record_id', 'in', ids)
    .executeTakeFirst();
  return row?.day ?? null;
}
