import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { Half } from './schedule.ts';
import type { State } from './state.ts';

/** What was found of a day after its month was closed, and the open month it was entered in. */
export interface Adjustment {
  id: string;
  person_id: string;
  person: string;
  day: Day;
  half: Half | null;
  state: State | null;
  /** Minutes since midnight; null where nothing was said of it. */
  arrival: number | null;
  departure: number | null;
  reason: string;
  approver: string;
  adjusted_month: Month;
  /** What it changes, by the key of the count: halves, lateness in times (`present`, `late`, `leave.sick`). */
  effect: Readonly<Record<string, number>>;
}

/** The adjusting entries for days from one to another, in the order of the days. */
export async function readAdjustments(db: Database, { from, to }: { from: Day; to: Day }): Promise<Adjustment[]> {
  const rows = await db
    .selectFrom('attendance_correction')
    .innerJoin('person', 'person.id', 'attendance_correction.person_id')
    .selectAll('attendance_correction')
    .select('person.name as person')
    .where('adjusted_month', 'is not', null)
    .where('voided', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('entered_on')
    .execute();
  return rows.map(({ before, entered_on: _, voided: __, ...row }) => ({
    ...row,
    half: row.half as Half | null,
    state: row.state as State | null,
    adjusted_month: row.adjusted_month as Month,
    effect: (JSON.parse(before) as { effect?: Record<string, number> }).effect ?? {},
  }));
}
