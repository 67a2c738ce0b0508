import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readCalendar } from './calendar_store.ts';
import { lookForExceptions } from './exception.ts';
import type { Half } from './schedule.ts';
import { readHours } from './schedule_store.ts';

/** The halves of a day that somebody is to work. */
export type PlannedOn = (day: Day) => readonly Half[];

/** What of each day a person is to work: by their own schedule, else by the calendar. */
export async function plannedBy(db: Database, person_id: string, from: Day, to: Day): Promise<PlannedOn> {
  const calendar = await readCalendar(db, [yearOf(from), yearOf(to)]);
  const has = await lookForExceptions(db);
  const whole = ['am', 'pm'] as const;
  if (!has.schedules) return (day) => (calendar.isWorkday(day) ? whole : []);
  const { plannedHalves, readOwnDays } = await import('../schedule/own_days.ts');
  const own = await readOwnDays(db, { from, to, calendar, hours: await readHours(db, await loadRulebook(db)) });
  return (day) => plannedHalves(own, person_id, day, calendar);
}
