import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import type { Person } from '../person/person.ts';
import { personsCalled, readPeople } from '../person/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import { findingsOf, type RollFinding } from './findings.ts';
import type { Basis, Representative } from './representative.ts';
import { type RepresentativeRoll, rollOf } from './roll.ts';

/** The representatives' meeting as it stands on a day, by the rule in force on it. */
export async function readRoll(db: Database, day: Day): Promise<RepresentativeRoll> {
  const { representative_seats } = await readOffice(db);
  const rule = (await loadRulebook(db)).find('reps.ex_officio', day);
  const people = await readPeople(db);
  const posts = (await readPosts(db)).map((post) => ({ ...post, phone: people.get(post.person_id)?.phone ?? null }));
  return rollOf(await readRepresentatives(db), posts, rule, day, representative_seats);
}

/** What should be looked at in the roll of a day. */
export async function readRollFindings(db: Database, day: Day): Promise<RollFinding[]> {
  const book = await loadRulebook(db);
  const rules = { perGroup: book.find('reps.per_group', day), exOfficio: book.find('reps.ex_officio', day) };
  return findingsOf(await readRepresentatives(db), rules, day);
}

/** Every membership there ever was, by group and start. */
export async function readRepresentatives(db: Database): Promise<Representative[]> {
  return asRepresentatives(await memberships(db).execute());
}

export async function representativesOf(db: Database, personId: string): Promise<Representative[]> {
  return asRepresentatives(await memberships(db).where('representative.person_id', '=', personId).execute());
}

/** People with that name or code who are or were representatives. */
export async function representativesCalled(db: Database, nameOrCode: string): Promise<Person[]> {
  const called = await personsCalled(db, nameOrCode);
  const seated = await Promise.all(called.map(async ({ id }) => (await representativesOf(db, id)).length > 0));
  return called.filter((_, at) => seated[at]);
}

export async function insertRepresentative(
  writing: Writing,
  row: Omit<Representative, 'id' | 'name' | 'phone' | 'until_day' | 'end_reason'>,
): Promise<void> {
  await writing.insert('representative', row);
}

/** Ends a membership; `until_day` is its last day. */
export async function endMembership(writing: Writing, id: string, until_day: Day, end_reason: string): Promise<void> {
  await writing.update('representative', id, { until_day, end_reason });
}

export async function amendMembership(
  writing: Writing,
  id: string,
  patch: Partial<Pick<Representative, 'resident_group' | 'term_no'>>,
): Promise<void> {
  await writing.update('representative', id, patch);
}

function memberships(db: Database) {
  return db
    .selectFrom('representative')
    .innerJoin('person', 'person.id', 'representative.person_id')
    .selectAll('representative')
    .select(['person.name', 'person.phone'])
    .orderBy('representative.from_day')
    .orderBy('person.name')
    .orderBy('representative.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof memberships>['execute']>>[number];

/** 第2居民小组 before 第10居民小组. */
function asRepresentatives(rows: readonly Row[]): Representative[] {
  const all = rows.map((row) => ({ ...row, basis: row.basis as Basis }));
  if (all.length < 2) return all;
  // Made here and not once for all: it takes 5 ms, and most commands that load this file sort nobody.
  const byGroup = new Intl.Collator('zh', { numeric: true });
  return all.sort((one, other) => byGroup.compare(one.resident_group ?? '', other.resident_group ?? ''));
}
