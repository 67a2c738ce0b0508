import { recordNumberIn } from '../../base/record_number.ts';
import { idOfNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import { resolutionNumber } from '../meeting.ts';

/** The id of the meeting with a full number (`会〔2026〕3号`); null where there is none. */
export async function idOfMeeting(db: Database, number: string): Promise<string | null> {
  const written = recordNumberIn(number, 0);
  return written === null ? null : idOfNumber(db, 'meeting', written);
}

/** The numbers of the resolutions a meeting made that still stand. */
export async function resolutionsOfMeeting(db: Database, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('resolution')
    .innerJoin('motion', 'motion.id', 'resolution.motion_id')
    .select(['resolution.year', 'resolution.no'])
    .where('motion.meeting_id', '=', meetingId)
    .where('resolution.voided', 'is', null)
    .orderBy('resolution.no')
    .execute();
  return rows.map(({ year, no }) => resolutionNumber(year, no));
}
