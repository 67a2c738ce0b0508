import type { Database } from '../database/open.ts';
import type { Resting } from '../meeting/after/resting.ts';
import { type ElectionKind, electionNumber, kindWords } from './election.ts';

/** The elections and recalls a meeting made that stand, by number. */
export async function electionsOfMeeting(db: Database, meetingId: string): Promise<Resting[]> {
  const rows = await db
    .selectFrom('election')
    .select(['kind', 'year', 'no'])
    .where('meeting_id', '=', meetingId)
    .where((is) => is.or([is('state', 'is', null), is('state', '<>', 'voided')]))
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ kind, year, no }) => {
    const number = electionNumber(year, no);
    return { what: `${number}（${kindWords[kind as ElectionKind]}）据这次会议`, see: `jwh election show ${number}` };
  });
}
