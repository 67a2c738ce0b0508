import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { surveyNumber } from './survey.ts';

/** A survey (测评) that was taken at a meeting. */
export interface MeetingSurvey {
  number: string;
  /** Of whom. */
  subject: string;
  day: Day;
}

/** The surveys of a meeting that stand, in order. */
export async function surveysOfMeeting(db: Database, meetingId: string): Promise<MeetingSurvey[]> {
  const rows = await db
    .selectFrom('survey')
    .select(['year', 'no', 'subject', 'day'])
    .where('meeting_id', '=', meetingId)
    .where('voided', 'is', null)
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, subject, day }) => ({ number: surveyNumber(year, no), subject, day }));
}
