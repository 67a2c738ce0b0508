import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { type Period, periodWritten } from '../calendar/period.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { joinedMeeting, meetingOf } from '../meeting/after/fallen.ts';
import type { Judged } from '../verdict/verdict.ts';
import { kindWords, type ReportKind } from './kind.ts';

/** One of the things a report speaks of; the text may be left out. */
export interface Content {
  code: string;
  title: string;
  text: string | null;
}

/** A report that was given. */
export interface Report {
  id: string;
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
  /** Said of a report whose meeting was voided or cancelled since; it counts no more. */
  fallen: string | null;
  voided: string | null;
}

type Facts = Pick<Report, 'by' | 'text' | 'contents' | 'verdicts'>;

/** Every report, the latest first. */
export async function readReports(db: Database): Promise<Report[]> {
  const rows = await db
    .selectFrom('work_report')
    .leftJoin('meeting', 'meeting.id', 'work_report.meeting_id')
    .selectAll('work_report')
    .select(joinedMeeting)
    .orderBy('work_report.day', 'desc')
    .orderBy('work_report.id')
    .execute();
  return rows.map(({ id, day, kind, period, title, facts, voided, ...row }) => ({
    ...(JSON.parse(facts) as Facts),
    id,
    day,
    kind: kind as ReportKind,
    period: periodWritten(period) as Period,
    title,
    ...meetingOf(row),
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

/** Reports that were given and whose meeting, where there is one, still stands. Pure. */
export function standing(reports: readonly Report[]): Report[] {
  return reports.filter(({ voided, fallen }) => voided === null && fallen === null);
}

/** A report by its id. */
export async function readReport(db: Database, id: string): Promise<Report> {
  return (await readReports(db)).find((report) => report.id === id) as Report;
}

/** The report of a kind and period that stands; of the day, where there are several. @throws Refusal not_found, usage. */
export async function findReport(
  db: Database,
  kind: ReportKind,
  period: Period,
  day: Day | undefined,
): Promise<Report> {
  const standing = (await readReports(db))
    .filter((one) => one.kind === kind && one.period.code === period.code && one.voided === null)
    .filter((one) => day === undefined || one.day === day);
  const [one] = standing;
  const days = new Set(standing.map((report) => report.day));
  if (one === undefined) {
    throw new Refusal('not_found', 'no_such_report', `没有${kindWords[kind].label}的${period.words}报告。`, {
      hint: '作过的报告见 jwh report list',
    });
  }
  if (days.size === 1) return one;
  throw new Refusal('usage', 'which_day', `${period.words}作过${standing.length}次（${[...days].join('、')}）。`, {
    hint: '用 --on 写明是哪一天的。',
  });
}

export async function voidReport(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('work_report', id, { voided: reason });
}
