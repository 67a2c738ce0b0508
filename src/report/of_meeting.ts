import type { Day } from '../calendar/day.ts';
import { type Period, periodWritten } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import { kindWords, type ReportKind } from './kind.ts';

/** A report that was given at a meeting; reports have no number. */
export interface MeetingReport {
  /** `监督小组报告：2026年`. */
  title: string;
  day: Day;
}

/** The reports given at a meeting that stand, by day. */
export async function reportsOfMeeting(db: Database, meetingId: string): Promise<MeetingReport[]> {
  const rows = await db
    .selectFrom('work_report')
    .select(['kind', 'period', 'title', 'day'])
    .where('meeting_id', '=', meetingId)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, period, title, day }) => ({
    title: title ?? `${kindWords[kind as ReportKind].label}：${(periodWritten(period) as Period).words}`,
    day,
  }));
}
