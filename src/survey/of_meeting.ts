import type { Database } from '../database/open.ts';
import type { Resting } from '../meeting/after/resting.ts';
import { surveyNumber } from './survey.ts';

/** The surveys that were taken at a meeting and stand, by number. */
export async function surveysOfMeeting(db: Database, meetingId: string): Promise<Resting[]> {
  const rows = await db
    .selectFrom('survey')
    .select(['year', 'no', 'subject'])
    .where('meeting_id', '=', meetingId)
    .where('voided', 'is', null)
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, subject }) => {
    const number = surveyNumber(year, no);
    return { what: `${number}（测评${subject}）在这次会议上作`, see: `jwh survey show ${number}` };
  });
}
