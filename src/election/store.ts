import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { idOfNumber, nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { joinedMeeting, meetingOf } from '../meeting/after/fallen.ts';
import type { Form } from '../rules/pack.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Candidate, ElectionFacts, ElectionKind, ElectionRecord } from './election.ts';
import { electionNumber } from './election.ts';

/** What an election is entered with. */
export interface NewElection {
  kind: ElectionKind;
  method: Form | null;
  day: Day;
  seats: number | null;
  meetingId: string | null;
  state: 'planned' | null;
  facts: ElectionFacts;
  verdicts: readonly Judged[];
  candidates: readonly Candidate[];
}

/** Enters an election under the next number of its year, in the caller's transaction; returns its id. */
export async function insertElection(writing: Writing, election: NewElection): Promise<string> {
  const year = yearOf(election.day);
  const no = await nextNumber(writing.db, 'election', year);
  const { id } = await writing.insert('election', { year, no, ...columnsOf(election) });
  await insertCandidates(writing, id, election.candidates);
  return id;
}

/** Puts what is known now in place of a planned election; it keeps its number. */
export async function putElection(writing: Writing, id: string, election: NewElection): Promise<void> {
  await writing.update('election', id, columnsOf(election));
  await insertCandidates(writing, id, election.candidates);
}

export async function voidElection(
  writing: Writing,
  id: string,
  reason: string,
  verdicts: readonly Judged[],
): Promise<void> {
  await writing.update('election', id, {
    state: 'voided',
    state_reason: reason,
    verdicts: JSON.stringify(verdicts),
  });
}

function columnsOf({ kind, method, day, seats, meetingId, state, facts, verdicts }: NewElection) {
  return {
    kind,
    method,
    day,
    seats,
    meeting_id: meetingId,
    state,
    facts: JSON.stringify(facts),
    verdicts: JSON.stringify(verdicts),
  };
}

async function insertCandidates(writing: Writing, id: string, candidates: readonly Candidate[]): Promise<void> {
  for (const [position, { name, person_id, post, votes, elected, tied, barred }] of candidates.entries()) {
    await writing.insert('election_candidate', {
      election_id: id,
      position,
      person_id,
      name,
      post,
      votes,
      elected: elected === null ? null : Number(elected),
      facts: JSON.stringify({ tied, barred }),
    });
  }
}

/** The election meant by `选〔2026〕1号`, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function findElection(db: Database, word: string, thisYear: number): Promise<ElectionRecord> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'election', number);
  if (id !== null) return readElection(db, id);
  throw new Refusal('not_found', 'no_such_election', `没有编号为“${word}”的选举。`, {
    hint: '编号见 jwh election list',
  });
}

export async function readElection(db: Database, id: string): Promise<ElectionRecord> {
  const row = await elections(db).where('election.id', '=', id).executeTakeFirstOrThrow();
  const candidates = await db
    .selectFrom('election_candidate')
    .selectAll()
    .where('election_id', '=', id)
    .orderBy('position')
    .execute();
  return { ...asElection(row), candidates: candidates.map(asCandidate) };
}

/** The latest elections first, with their candidates. */
export async function listElections(
  db: Database,
  { kind, year, limit }: { kind?: ElectionKind | undefined; year?: number | undefined; limit?: number | undefined },
): Promise<{ found: ElectionRecord[]; total: number }> {
  let wanted = elections(db);
  if (kind !== undefined) wanted = wanted.where('election.kind', '=', kind);
  if (year !== undefined) wanted = wanted.where('election.year', '=', year);
  const rows = await wanted.orderBy('election.day', 'desc').orderBy('election.no', 'desc').execute();
  const shown = limit === undefined ? rows : rows.slice(0, limit);
  const found = [];
  for (const { id } of shown) found.push(await readElection(db, id));
  return { found, total: rows.length };
}

/** The recall recorded for a motion of a meeting, where one is. */
export async function recallOf(db: Database, meetingId: string, motion: number): Promise<string | null> {
  const rows = await elections(db)
    .where('election.kind', '=', 'recall')
    .where('election.meeting_id', '=', meetingId)
    .execute();
  const same = rows.map(asElection).find(({ state, facts }) => state === null && facts.recall?.motion === motion);
  return same?.number ?? null;
}

function elections(db: Database) {
  return db
    .selectFrom('election')
    .leftJoin('meeting', 'meeting.id', 'election.meeting_id')
    .selectAll('election')
    .select(joinedMeeting);
}

type Row = Awaited<ReturnType<ReturnType<typeof elections>['execute']>>[number];

function asElection(row: Row) {
  const { year, no, kind, method, state, facts, verdicts } = row;
  const record: ElectionRecord = {
    id: row.id,
    number: electionNumber(year, no),
    kind: kind as ElectionKind,
    method: method as Form | null,
    day: row.day,
    seats: row.seats,
    ...meetingOf(row),
    meeting_id: row.meeting_id,
    state: state as ElectionRecord['state'],
    state_reason: row.state_reason,
    facts: JSON.parse(facts),
    candidates: [],
    verdicts: JSON.parse(verdicts),
  };
  return record;
}

function asCandidate(row: {
  name: string;
  person_id: string | null;
  post: string | null;
  votes: number | null;
  elected: number | null;
  facts: string;
}): Candidate {
  const { name, person_id, post, votes, elected } = row;
  return { name, person_id, post, votes, elected: elected === null ? null : elected === 1, ...JSON.parse(row.facts) };
}
