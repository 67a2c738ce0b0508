import type { Database } from '../database/open.ts';
import type { Resting } from '../meeting/after/resting.ts';

/** The members of the supervision group whom a meeting elected and whose membership was not ended, in one line. */
export async function supervisorsOfMeeting(db: Database, meetingId: string): Promise<Resting[]> {
  const rows = await db
    .selectFrom('supervisor')
    .innerJoin('person', 'person.id', 'supervisor.person_id')
    .select('person.name')
    .where('supervisor.meeting_id', '=', meetingId)
    .where('supervisor.until_day', 'is', null)
    .orderBy('person.name')
    .execute();
  if (rows.length === 0) return [];
  return [{ what: `监督小组成员${rows.map(({ name }) => name).join('、')}由这次会议推选`, see: 'jwh supervisor list' }];
}
