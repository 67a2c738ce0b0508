import type { Database } from '../../database/open.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { readAttendees } from '../store.ts';
import { type LogFacts, logFactsOf } from './facts.ts';

export interface LoggedPerson {
  name: string;
  /** Post codes, a seat, or null where nothing is on file. */
  basis: string | null;
}

/** A meeting that was logged: its head, its facts, its people and what was found. */
export interface LoggedMeeting {
  head: MeetingHead;
  log: LogFacts;
  /** Empty where only a number was given. */
  present: LoggedPerson[];
  absent: (LoggedPerson & { reason: string | null })[];
  observers: LoggedPerson[];
  verdicts: Judged[];
}

/** The logged meeting with this id; null where it is one that was counted or only called. */
export async function readLogged(db: Database, id: string): Promise<LoggedMeeting | null> {
  const head = await readHead(db, id);
  const log = logFactsOf(head);
  if (log === null) return null;
  const people = await readAttendees(db, id);
  const rows = await db
    .selectFrom('verdict')
    .select('content')
    .where('meeting_id', '=', id)
    .where('superseded', 'is', null)
    .orderBy('position')
    .execute();
  const asPerson = ({ name, basis }: LoggedPerson) => ({ name, basis });
  return {
    head,
    log,
    present: people.filter(({ present, basis }) => present === 1 && basis !== 'observer').map(asPerson),
    absent: people.filter(({ present }) => present === 0).map((one) => ({ ...asPerson(one), reason: one.absence })),
    observers: people.filter(({ basis }) => basis === 'observer').map(({ name }) => ({ name, basis: null })),
    verdicts: rows.map(({ content }) => JSON.parse(content) as Judged),
  };
}
