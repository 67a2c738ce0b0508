import type { Database } from '../database/open.ts';
import type { Resting } from '../meeting/after/resting.ts';
import { kindWords, type ReportKind } from './kind.ts';

/** The reports that were given at a meeting and stand, by day. */
export async function reportsOfMeeting(db: Database, meetingId: string): Promise<Resting[]> {
  const rows = await db
    .selectFrom('work_report')
    .select(['kind', 'period', 'day'])
    .where('meeting_id', '=', meetingId)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, period }) => ({
    what: `${kindWords[kind as ReportKind].label}（${period}）在这次会议上作`,
    see: 'jwh report list',
  }));
}
