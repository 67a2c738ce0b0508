import { type Day, yearOf } from '../../calendar/day.ts';
import { nextNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { type MeetingHead, readHead } from '../head.ts';
import type { MeetingKind } from '../kinds/kind.ts';
import { localNameOf } from '../kinds/name_on_file.ts';
import { findMeeting } from '../store.ts';
import { refuseUnlessCalled } from '../waiting.ts';

/** One member of the body as the people on file had it when the meeting was called. */
export interface CalledMember {
  person_id: string | null;
  name: string;
  bases: readonly string[];
}

/** What a call keeps besides the head of the meeting; it stays with the meeting once it has been held. */
export interface CallFacts {
  called_on: Day;
  votes: string[];
  members: CalledMember[];
  vacancies: number | null;
  duplicates: number | null;
  happened: string | null;
  verdicts: Judged[];
}

/** A meeting with its call; null where it was recorded without one. */
export interface Call extends MeetingHead {
  /** What the place calls it. */
  name: string;
  call: CallFacts | null;
}

/** What is written of a call, whether it is new or amended. */
export interface CallEntry
  extends Pick<
    MeetingHead,
    'kind' | 'form' | 'title' | 'day' | 'time' | 'place' | 'convener' | 'chair' | 'recorder' | 'agenda' | 'entitled'
  > {
  call: CallFacts;
}

/** Enters a called meeting under the next number of its year; returns its id. */
export async function insertCall(writing: Writing, entry: CallEntry): Promise<string> {
  const year = yearOf(entry.day);
  const no = await nextNumber(writing.db, 'meeting', year);
  return (await writing.insert('meeting', { year, no, ...rowOf(entry), state: 'called' })).id;
}

/** Puts a changed call in the place of the earlier one, which stays in the audit chain; the number stays. */
export async function updateCall(writing: Writing, id: string, entry: CallEntry): Promise<void> {
  await writing.update('meeting', id, rowOf(entry));
}

/** Calls a meeting off; its number stays. */
export async function cancelCall(writing: Writing, id: string, day: Day, reason: string): Promise<void> {
  await writing.update('meeting', id, { state: 'cancelled', state_day: day, state_reason: reason });
}

function rowOf({ agenda, call, ...entry }: CallEntry) {
  return { ...entry, agenda: JSON.stringify(agenda), facts: JSON.stringify({ call }) };
}

export async function readCall(db: Database, id: string): Promise<Call> {
  const head = await readHead(db, id);
  const name = await localNameOf(db, head.kind, head.day);
  return { ...head, name, call: (head.facts.call as CallFacts | undefined) ?? null };
}

/**
 * The meeting meant, called and not yet held. @throws Refusal `not_found`, or `usage` saying what became of it.
 * @param wish what was to be done with it, as the sentence ends: `不能更改`.
 */
export async function findCalled(
  db: Database,
  word: string,
  thisYear: number,
  wish: string,
): Promise<Call & { id: string }> {
  const found = await readCall(db, await findMeeting(db, word, thisYear));
  refuseUnlessCalled(found, wish);
  return found;
}

/** Another meeting of the kind called for the same day; null where there is none. */
export async function calledOnDay(db: Database, kind: MeetingKind, day: Day, except?: string): Promise<string | null> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('kind', '=', kind)
    .where('day', '=', day)
    .where('state', '=', 'called')
    .execute();
  const other = rows.find(({ id }) => id !== except);
  return other === undefined ? null : (await readHead(db, other.id)).number;
}
