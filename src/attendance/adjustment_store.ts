import type { Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
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
}

/** The adjusting entries for days from one to another, and those that were entered in a month of these days. */
export async function readAdjustments(db: Database, { from, to }: { from: Day; to: Day }): Promise<Adjustment[]> {
  const rows = await db
    .selectFrom('attendance_correction')
    .innerJoin('person', 'person.id', 'attendance_correction.person_id')
    .selectAll('attendance_correction')
    .select('person.name as person')
    .where('adjusted_month', 'is not', null)
    .where('voided', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('day', '>=', from), is('day', '<=', to)]),
        is.and([is('adjusted_month', '>=', monthOf(from)), is('adjusted_month', '<=', monthOf(to))]),
      ]),
    )
    .orderBy('day')
    .orderBy('entered_on')
    .execute();
  return rows.map(
    ({ id, person_id, person, day, half, state, arrival, departure, reason, approver, adjusted_month }) => ({
      id,
      person_id,
      person,
      day,
      half: half as Half | null,
      state: state as State | null,
      arrival,
      departure,
      reason,
      approver,
      adjusted_month: adjusted_month as Month,
    }),
  );
}
