import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Period, periodWritten } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { meetingNumber } from '../meeting/meeting.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { ReportKind } from './kind.ts';

/** One of the things a report speaks of; the text may be left out. */
export interface Content {
  code: string;
  title: string;
  text: string | null;
}

/** A report that was given. */
export interface Report {
  id: string;
  /** The short code by which it is voided: the first eight letters of the id. */
  code: string;
  day: Day;
  kind: ReportKind;
  /** The period it tells of. */
  period: Period;
  title: string | null;
  by: string | null;
  text: string | null;
  contents: Content[];
  /** What was judged when it was entered. */
  verdicts: Judged[];
  meeting: string | null;
  voided: string | null;
}

type Facts = Pick<Report, 'by' | 'text' | 'contents' | 'verdicts'>;

/** Every report, the latest first. */
export async function readReports(db: Database): Promise<Report[]> {
  const rows = await db
    .selectFrom('work_report')
    .leftJoin('meeting', 'meeting.id', 'work_report.meeting_id')
    .selectAll('work_report')
    .select(['meeting.year as meeting_year', 'meeting.no as meeting_no'])
    .orderBy('work_report.day', 'desc')
    .orderBy('work_report.id')
    .execute();
  return rows.map(({ id, day, kind, period, title, facts, voided, meeting_year, meeting_no }) => ({
    ...(JSON.parse(facts) as Facts),
    id,
    code: id.slice(0, 8),
    day,
    kind: kind as ReportKind,
    period: periodWritten(period) as Period,
    title,
    meeting: meeting_no === null ? null : meetingNumber(meeting_year as number, meeting_no),
    voided,
  }));
}

export async function insertReport(
  writing: Writing,
  report: Pick<Report, 'day' | 'kind' | 'period' | 'title'> & Facts & { meetingId: string | null },
): Promise<string> {
  const { day, kind, period, title, meetingId, by, text, contents, verdicts } = report;
  const facts: Facts = { by, text, contents, verdicts };
  const { id } = await writing.insert('work_report', {
    day,
    kind,
    period: period.code,
    title,
    facts: JSON.stringify(facts),
    meeting_id: meetingId,
  });
  return id;
}

/** The report with that code. @throws Refusal not_found. */
export async function findReport(db: Database, code: string): Promise<Report> {
  const word = code.trim().toLowerCase();
  const [one, ...others] = /^[0-9a-f-]{4,}$/.test(word)
    ? (await readReports(db)).filter(({ id }) => id.startsWith(word))
    : [];
  if (one !== undefined && others.length === 0) return one;
  throw new Refusal('not_found', 'no_such_report', `没有代号为“${code}”的报告。`, { hint: '代号见 jwh report list' });
}

export async function voidReport(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('work_report', id, { voided: reason });
}
