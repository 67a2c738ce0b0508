import type { OwnDays } from '../attendance/own.ts';
import type { Half } from '../attendance/schedule.ts';
import type { Hours } from '../attendance/schedule_store.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { ownDays } from './own_day.ts';
import { readPersonSchedules, readRosterDays } from './store.ts';

interface Around {
  from: Day;
  to: Day;
  calendar: WorkCalendar;
  hours: Hours;
}

/** What these days are for those who work otherwise than the office; null where nobody does. */
export async function readOwnDays(db: Database, { from, to, ...around }: Around): Promise<OwnDays | null> {
  return ownDays(await readPersonSchedules(db, { from, to }), await readRosterDays(db, { from, to }), around);
}

const whole: readonly Half[] = ['am', 'pm'];

/** The halves of a day that a person is to work: by their own schedule, else by the calendar. Pure. */
export function plannedHalves(
  own: OwnDays | null,
  person_id: string,
  day: Day,
  calendar: WorkCalendar,
): readonly Half[] {
  const one = own?.of(person_id)?.(day) ?? null;
  if (one === null) return calendar.isWorkday(day) ? whole : [];
  if (one.kind !== 'workday' && one.kind !== 'make_up_work') return [];
  return one.only === null || one.only === undefined ? whole : [one.only];
}
