import type { Day } from '../calendar/day.ts';
import type { Month, WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Correction } from './correction.ts';
import type { CorrectedDays, OwnDays } from './own.ts';
import type { Hours } from './schedule_store.ts';

/** Whether the file has anything that makes a day otherwise than calendar, stamps and marks say. */
export interface Exceptional {
  schedules: boolean;
  corrections: boolean;
}

/** One cheap look: most offices have neither, and their months must not pay for it. */
export async function lookForExceptions(db: Database): Promise<Exceptional> {
  const found = await db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(selectFrom('person_schedule').select('id')).as('schedules'),
      exists(selectFrom('roster_day').select('id')).as('days'),
      exists(selectFrom('attendance_correction').select('id')).as('corrections'),
    ])
    .executeTakeFirstOrThrow();
  return {
    schedules: Boolean(found.schedules) || Boolean(found.days),
    corrections: Boolean(found.corrections),
  };
}

interface Around {
  from: Day;
  to: Day;
  calendar: WorkCalendar;
  hours: Hours;
}

/** Who works otherwise than the office on these days; null where nobody does. */
export async function ownDaysIn(db: Database, has: Exceptional, around: Around): Promise<OwnDays | null> {
  return has.schedules ? (await import('../schedule/own_days.ts')).readOwnDays(db, around) : null;
}

/** What was entered in place of stamps and marks of these days, as far as it counts in a month. */
export async function correctionsIn(
  db: Database,
  has: Exceptional,
  days: { from: Day; to: Day; month: Month },
): Promise<Correction[]> {
  return has.corrections ? (await import('./correction_store.ts')).readCorrections(db, days) : [];
}

/** The corrections put over days; null where there are none. */
export async function correctedBy(corrections: readonly Correction[]): Promise<CorrectedDays | null> {
  return corrections.length === 0 ? null : (await import('./correction.ts')).correctedDays(corrections);
}
