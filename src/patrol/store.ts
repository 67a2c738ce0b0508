import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import {
  type Finding,
  type FindingClass,
  type FollowUp,
  type Patrol,
  type PatrolFacts,
  patrolNumber,
} from './patrol.ts';

/** What a new patrol holds. */
export interface NewPatrol extends PatrolFacts {
  day: Day;
  route: string | null;
  findings: readonly NewFinding[];
}

export interface NewFinding {
  class: FindingClass;
  place: string | null;
  content: string;
  solved_on: Day | null;
  how: string | null;
}

interface FindingFacts {
  how: string | null;
  follow_ups: FollowUp[];
}

/** Writes a patrol under the next number of its year, with what was found. @returns its id. */
export async function insertPatrol(writing: Writing, patrol: NewPatrol): Promise<string> {
  const { day, route, findings, ...facts } = patrol;
  const year = yearOf(day);
  const { id } = await writing.insert('patrol', {
    year,
    no: await nextNumber(writing.db, 'patrol', year),
    day,
    start: Math.min(...facts.times.map(({ from }) => from)),
    finish: Math.max(...facts.times.map(({ to }) => to)),
    team: facts.team.join('、'),
    route,
    facts: JSON.stringify(facts),
  });
  for (const [at, { how, ...finding }] of findings.entries()) {
    const held: FindingFacts = { how, follow_ups: [] };
    await writing.insert('patrol_finding', {
      patrol_id: id,
      position: at + 1,
      ...finding,
      facts: JSON.stringify(held),
    });
  }
  return id;
}

/** One finding by its id; null where there is none. */
export async function findingById(db: Database, id: string): Promise<Finding | null> {
  const row = await db.selectFrom('patrol_finding').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : asFinding(row);
}

/** What became of a finding. */
export async function updateFinding(writing: Writing, finding: Finding): Promise<void> {
  const { id, solved_on, reported_on, reported_to, followed_up_on, how, follow_ups } = finding;
  const facts = JSON.stringify({ how, follow_ups });
  await writing.update('patrol_finding', id, { solved_on, reported_on, reported_to, followed_up_on, facts });
}

export async function voidPatrol(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('patrol', id, { voided: reason });
}

export async function readPatrol(db: Database, id: string): Promise<Patrol> {
  const row = await db.selectFrom('patrol').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const [patrol] = await withFindings(db, [row]);
  return patrol as Patrol;
}

/** The patrol meant by `巡〔2026〕31号`, `2026-31` or `31` (of this year). @throws Refusal not_found. */
export async function findPatrol(db: Database, word: string, today: Day): Promise<Patrol> {
  const number = recordNumberIn(word, yearOf(today));
  const id = number === null ? null : await idOfNumber(db, 'patrol', number);
  if (id !== null) return readPatrol(db, id);
  throw new Refusal('not_found', 'no_such_patrol', `没有编号为“${word}”的巡查。`, { hint: '编号见 jwh patrol list' });
}

/** The same where something is to be added to it. @throws Refusal not_found; usage for a voided one. */
export async function standingPatrol(db: Database, word: string, today: Day): Promise<Patrol> {
  const patrol = await findPatrol(db, word, today);
  if (patrol.voided === null) return patrol;
  throw new Refusal('usage', 'voided', `${patrol.number}已撤销（${patrol.voided}）。`, {
    hint: `先看 jwh patrol show ${patrol.number}`,
  });
}

/** Every patrol that began on these days and stands, in order. */
export async function patrolsBetween(db: Database, from: Day, to: Day): Promise<Patrol[]> {
  const all = await patrolsOf(db, from, to);
  return all.filter(({ voided }) => voided === null);
}

/** The same with those that were voided. */
export async function patrolsOf(db: Database, from: Day, to: Day): Promise<Patrol[]> {
  const rows = await db
    .selectFrom('patrol')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('start')
    .orderBy('year')
    .orderBy('no')
    .execute();
  return withFindings(db, rows, { from, to });
}

/** Patrols up to a day on which something was found that is not solved. */
export async function unsolvedUpTo(db: Database, to: Day): Promise<Patrol[]> {
  const rows = await db
    .selectFrom('patrol')
    .selectAll()
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .where('id', 'in', (query) => query.selectFrom('patrol_finding').select('patrol_id').where('solved_on', 'is', null))
    .orderBy('year')
    .orderBy('no')
    .execute();
  return withFindings(db, rows);
}

/** The day of the first patrol on file; null where there is none. */
export async function firstPatrol(db: Database): Promise<Day | null> {
  const row = await db
    .selectFrom('patrol')
    .select('day')
    .where('voided', 'is', null)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(db: Database) {
  return db.selectFrom('patrol').selectAll().execute();
}

/** One query for all findings, however many patrols there are; by days where the patrols are those of some days. */
async function withFindings(db: Database, rows: readonly Row[], days?: { from: Day; to: Day }): Promise<Patrol[]> {
  if (rows.length === 0) return [];
  const all = db.selectFrom('patrol_finding').selectAll('patrol_finding').orderBy('position');
  const found = await (days === undefined
    ? all.where(
        'patrol_id',
        'in',
        rows.map(({ id }) => id),
      )
    : all.where('patrol_id', 'in', (query) =>
        query.selectFrom('patrol').select('id').where('day', '>=', days.from).where('day', '<=', days.to),
      )
  ).execute();
  const findings = new Map<string, Finding[]>(rows.map(({ id }) => [id, []]));
  for (const row of found) findings.get(row.patrol_id)?.push(asFinding(row));
  return rows.map((row) => asPatrol(row, findings.get(row.id) ?? []));
}

function asPatrol({ id, year, no, day, route, facts, voided }: Row, findings: readonly Finding[]): Patrol {
  return { id, number: patrolNumber(year, no), day, route, findings, voided, ...(JSON.parse(facts) as PatrolFacts) };
}

interface FindingRow {
  id: string;
  position: number;
  class: string;
  place: string | null;
  content: string;
  solved_on: string | null;
  reported_on: string | null;
  reported_to: string | null;
  followed_up_on: string | null;
  facts: string;
}

function asFinding(row: FindingRow): Finding {
  const { id, position, content, place, solved_on, reported_on, reported_to, followed_up_on } = row;
  const kept = { place, content, solved_on, reported_on, reported_to, followed_up_on };
  return { id, no: position, class: row.class as FindingClass, ...kept, ...(JSON.parse(row.facts) as FindingFacts) };
}
