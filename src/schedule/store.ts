import type { Half } from '../attendance/schedule.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { ScheduleContent } from './content.ts';

/** How a day of one person was set: worked whole, one half of it, or free. */
export type DayWork = 'day' | Half | 'rest';

/** Somebody's own schedule, from its first to its last day. */
export interface PersonSchedule {
  id: string;
  person_id: string;
  name: string;
  from_day: Day;
  until_day: Day | null;
  content: ScheduleContent;
  reason: string | null;
  voided: string | null;
}

/** One day of one person that was set by itself. */
export interface RosterDay {
  id: string;
  person_id: string;
  name: string;
  day: Day;
  work: DayWork;
  lead: boolean;
  reason: string | null;
  voided: string | null;
}

/** Schedules that hold on any of these days, the earlier begun first; voided ones only where they are asked for. */
export async function readPersonSchedules(
  db: Database,
  { from, to, voided = false }: { from: Day; to: Day; voided?: boolean },
): Promise<PersonSchedule[]> {
  const all = db
    .selectFrom('person_schedule')
    .innerJoin('person', 'person.id', 'person_schedule.person_id')
    .selectAll('person_schedule')
    .select('person.name')
    .where('from_day', '<=', to)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', from)]))
    .orderBy('from_day')
    .orderBy('person_schedule.id');
  const rows = await (voided ? all : all.where('voided', 'is', null)).execute();
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as ScheduleContent }));
}

/** The days set by themselves from one day to another, in order. */
export async function readRosterDays(
  db: Database,
  { from, to, voided = false }: { from: Day; to: Day; voided?: boolean },
): Promise<RosterDay[]> {
  const all = db
    .selectFrom('roster_day')
    .innerJoin('person', 'person.id', 'roster_day.person_id')
    .selectAll('roster_day')
    .select('person.name')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('person.name')
    .orderBy('roster_day.id');
  const rows = await (voided ? all : all.where('voided', 'is', null)).execute();
  return rows.map((row) => ({ ...row, work: row.work as DayWork, lead: row.lead === 1 }));
}

export async function insertPersonSchedule(
  writing: Writing,
  { content, ...row }: Pick<PersonSchedule, 'person_id' | 'from_day' | 'until_day' | 'content' | 'reason'>,
): Promise<string> {
  return (await writing.insert('person_schedule', { ...row, content: JSON.stringify(content), voided: null })).id;
}

export async function insertRosterDay(
  writing: Writing,
  { lead, ...row }: Pick<RosterDay, 'person_id' | 'day' | 'work' | 'lead' | 'reason'>,
): Promise<string> {
  return (await writing.insert('roster_day', { ...row, lead: lead ? 1 : null, voided: null })).id;
}

export async function voidPersonSchedule(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('person_schedule', id, { voided: reason });
}

export async function voidRosterDay(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('roster_day', id, { voided: reason });
}
