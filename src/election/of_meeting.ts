import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type ElectionKind, electionNumber, kindWords } from './election.ts';

/** An election, recall or choice of the supervision group that took place at a meeting. */
export interface MeetingElection {
  number: string;
  kind: ElectionKind;
  title: string;
  day: Day;
}

/** The elections held at a meeting that stand, in order. */
export async function electionsOfMeeting(db: Database, meetingId: string): Promise<MeetingElection[]> {
  const rows = await db
    .selectFrom('election')
    .select(['year', 'no', 'kind', 'day', 'state'])
    .where('meeting_id', '=', meetingId)
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows
    .filter(({ state }) => state !== 'voided')
    .map(({ year, no, kind, day }) => ({
      number: electionNumber(year, no),
      kind: kind as ElectionKind,
      title: kindWords[kind as ElectionKind],
      day,
    }));
}
