import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';

/** A month's return as it went out; a later one supersedes it and keeps its place in the row. */
export interface Submission {
  id: string;
  month: Month;
  /** 1 for the first that was sent. */
  position: number;
  sent_on: Day;
  recipient: string;
  received_by: string | null;
  sealed: boolean;
  director: string | null;
  officer: string | null;
  /** Why it is on record although something was missing. */
  happened: string | null;
  verdicts: readonly Judged[];
  /** Why it was struck: entered by mistake. */
  voided: string | null;
}

/** Every return of a month, or of all months, in order. */
export async function readSubmissions(db: Database, month?: Month): Promise<Submission[]> {
  const all = db.selectFrom('month_submission').selectAll().orderBy('month').orderBy('position');
  const rows = await (month === undefined ? all : all.where('month', '=', month)).execute();
  return rows.map(({ sealed, verdicts, ...row }) => ({ ...row, sealed: sealed === 1, verdicts: JSON.parse(verdicts) }));
}

export async function insertSubmission(writing: Writing, { sealed, verdicts, ...row }: Omit<Submission, 'id'>) {
  await writing.insert('month_submission', { ...row, sealed: sealed ? 1 : 0, verdicts: JSON.stringify(verdicts) });
}

export async function voidSubmission(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('month_submission', id, { voided: reason });
}

/** Sealed, signed by both: what a return must be to count as one. */
export function isComplete({ verdicts }: Submission): boolean {
  return verdicts.every(({ subject, holds }) => subject !== 'marks' || holds);
}
