import { type Day, yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Stretch } from './coverage.ts';
import { idNumbered, logNumber } from './number.ts';
import type { Slot } from './slot.ts';

export type Compensation = 'rest' | 'pay';

/** What else happened on a duty. */
export interface LogFacts {
  /** What came up, and how it was dealt with; the same position of each. */
  events: { event: string; handled: string | null }[];
  /** When the post was left in between. */
  away: Stretch[];
  cleaned: boolean | null;
  note: string | null;
  /** Half-days of rest earned by it. */
  halves: number | null;
}

/** One person's duty as it was; minutes since midnight. */
export interface Log {
  id: string;
  number: string;
  day: Day;
  slot: Slot;
  person_id: string | null;
  name: string;
  lead: boolean;
  arrived: number;
  departed: number | null;
  visits: number | null;
  calls: number | null;
  facts: LogFacts;
  compensation: Compensation | null;
  amount: number | null;
  voided: string | null;
}

/** Enters a duty under the next number of its year. */
export async function insertLog(writing: Writing, log: Omit<Log, 'id' | 'number' | 'voided'>): Promise<Log> {
  const year = yearOf(log.day);
  const no = await nextNumber(writing.db, 'duty_log', year);
  const { facts, lead, ...columns } = log;
  const row = { ...columns, year, no, lead: lead ? 1 : null, facts: JSON.stringify(facts), voided: null };
  return asLog(await writing.insert('duty_log', row));
}

/** The record with that number. @throws Refusal not_found. */
export async function findLog(db: Database, word: string, thisYear: number): Promise<Log> {
  const id = await idNumbered(db, 'duty_log', word, thisYear);
  return asLog(await db.selectFrom('duty_log').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

/** The records of some days that stand, in order. */
export async function readLogs(db: Database, from: Day, to: Day): Promise<Log[]> {
  const rows = await db
    .selectFrom('duty_log')
    .selectAll()
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('arrived')
    .orderBy('no')
    .execute();
  return rows.map(asLog);
}

export async function voidLog(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('duty_log', id, { voided: reason });
}

/** Keeps what somebody gets for a duty. */
export async function keepCompensation(
  writing: Writing,
  log: Log,
  given: { compensation: Compensation; amount: number | null; halves: number | null },
): Promise<Log> {
  const { compensation, amount, halves } = given;
  const facts = { ...log.facts, halves };
  await writing.update('duty_log', log.id, { compensation, amount, facts: JSON.stringify(facts) });
  return { ...log, compensation, amount, facts };
}

type Row = { year: number; no: number; lead: number | null; facts: string } & Record<string, unknown>;

function asLog({ year, no, lead, facts, ...row }: Row): Log {
  return { ...row, number: logNumber({ year, no }), lead: lead === 1, facts: JSON.parse(facts) } as unknown as Log;
}
