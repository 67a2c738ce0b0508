import type { Selectable } from 'kysely';
import { recordNumberIn } from '../../base/record_number.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { idOfNumber, nextNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import type { DB } from '../../database/schema.ts';
import type { Writing } from '../../database/writing.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Form } from '../../rules/pack.ts';
import { localName } from '../kinds/local_name.ts';
import { meetingNumber } from '../meeting.ts';
import { type MeetingRequest, type RequestState, requestNumber } from './meeting_request.ts';

type Entered = Omit<MeetingRequest, 'id' | 'name' | 'number' | 'state' | 'state_day' | 'state_reason' | 'meeting'>;
/** What stands in the row's `facts`. */
type Facts = Omit<Entered, 'day' | 'form' | 'matter' | 'hold_by' | 'verdicts'>;

/** Enters a request under the next number of its year; returns its id. */
export async function insertRequest(writing: Writing, entered: Entered): Promise<string> {
  const { day, form, matter, hold_by, verdicts, ...facts } = entered;
  const year = yearOf(day);
  const counted = facts.proposers.flatMap(({ count }) => (count === null ? [] : [count]));
  const { id } = await writing.insert('meeting_request', {
    ...{ year, no: await nextNumber(writing.db, 'meeting_request', year), day, form, matter, hold_by },
    proposer: facts.proposers.map(({ by }) => by).join(','),
    count: counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0),
    facts: JSON.stringify(facts satisfies Facts),
    verdicts: JSON.stringify(verdicts),
  });
  return id;
}

/** A meeting was called on a request. */
export async function linkRequest(writing: Writing, id: string, meetingId: string): Promise<void> {
  await writing.update('meeting_request', id, { meeting_id: meetingId });
}

/** A request ends without a meeting. */
export async function endRequest(
  writing: Writing,
  id: string,
  state: 'declined' | 'withdrawn',
  day: Day,
  reason: string,
): Promise<void> {
  await writing.update('meeting_request', id, { state, state_day: day, state_reason: reason });
}

/** The request meant by `提〔2026〕1号`, `2026-1` or `1` (of this year). @throws Refusal not_found. */
export async function findRequest(db: Database, word: string, thisYear: number): Promise<MeetingRequest> {
  const number = recordNumberIn(word, thisYear);
  const id = number === null ? null : await idOfNumber(db, 'meeting_request', number);
  if (id !== null) return readRequest(db, id);
  throw new Refusal('not_found', 'no_such_request', `没有编号为“${word}”的提议。`, {
    hint: '编号见 jwh meeting requests',
  });
}

export async function readRequest(db: Database, id: string): Promise<MeetingRequest> {
  const row = await requests(db).where('meeting_request.id', '=', id).executeTakeFirstOrThrow();
  return asRequest(row, await loadRulebook(db));
}

/** The number of a request that still waits and asks the very same; null where there is none. */
export async function sameRequest(db: Database, { day, form, matter, proposers }: Entered): Promise<string | null> {
  const same = (await listRequests(db, yearOf(day))).find(
    (one) =>
      (one.state === 'open' || one.state === 'below') &&
      one.day === day &&
      one.form === form &&
      one.matter === matter &&
      JSON.stringify(one.proposers) === JSON.stringify(proposers),
  );
  return same?.number ?? null;
}

/** Every request of a year, or of all years, the latest first. */
export async function listRequests(db: Database, year?: number): Promise<MeetingRequest[]> {
  const wanted = year === undefined ? requests(db) : requests(db).where('meeting_request.year', '=', year);
  const rows = await wanted.orderBy('meeting_request.day', 'desc').orderBy('meeting_request.no', 'desc').execute();
  return asRequests(db, rows);
}

/** The requests a meeting was called on. */
export async function requestsFor(db: Database, meetingId: string): Promise<MeetingRequest[]> {
  const rows = await requests(db).where('meeting_id', '=', meetingId).orderBy('meeting_request.no').execute();
  return asRequests(db, rows);
}

function requests(db: Database) {
  return db
    .selectFrom('meeting_request')
    .leftJoin('meeting', 'meeting.id', 'meeting_request.meeting_id')
    .selectAll('meeting_request')
    .select(['meeting.year as meeting_year', 'meeting.no as meeting_no', 'meeting.state as meeting_state']);
}

type Row = Selectable<DB['meeting_request']> & {
  meeting_year: number | null;
  meeting_no: number | null;
  meeting_state: string | null;
};

async function asRequests(db: Database, rows: readonly Row[]): Promise<MeetingRequest[]> {
  if (rows.length === 0) return [];
  const book = await loadRulebook(db);
  return rows.map((row) => asRequest(row, book));
}

function asRequest(row: Row, book: Rulebook): MeetingRequest {
  const facts = JSON.parse(row.facts) as Facts;
  const calledOff = row.meeting_state === 'cancelled' || row.meeting_state === 'voided';
  const meeting =
    row.meeting_no === null || calledOff ? null : meetingNumber(row.meeting_year as number, row.meeting_no);
  const open: RequestState = facts.effect === 'none' ? 'below' : 'open';
  return {
    ...{ id: row.id, number: requestNumber(row.year, row.no), day: row.day, form: row.form as Form },
    name: localName(book, row.form as Form, row.day),
    ...{ matter: row.matter, ...facts, hold_by: row.hold_by, verdicts: JSON.parse(row.verdicts), meeting },
    state: (row.state as RequestState | null) ?? (meeting === null ? open : 'called'),
    state_day: row.state_day,
    state_reason: row.state_reason,
  };
}
