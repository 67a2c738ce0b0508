import type { Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import type { JudgedDay } from './day.ts';
import type { Half } from './schedule.ts';
import type { State } from './state.ts';
import { countDays, type PersonMonth } from './tally.ts';

/** A month that was closed: when, by whom, and everybody's sheet as it was frozen. */
export interface ClosedMonth {
  day: Day;
  by: string;
  people: readonly PersonMonth[];
}

/** What was found of a day after its month was closed: it counts for the year, once, on the day it is about. */
export interface AdjustedDay {
  person_id: string;
  day: Day;
  half: Half | null;
  /** null where only a time was put right. */
  state: State | null;
}

/** The closed months of a year. */
export async function readClosedMonths(db: Database, year: number): Promise<ReadonlyMap<Month, ClosedMonth>> {
  const rows = await db
    .selectFrom('month_close')
    .select(['month', 'day', 'by_name', 'content'])
    .where('month', '>=', `${year}-01`)
    .where('month', '<=', `${year}-12`)
    .execute();
  return new Map(
    rows.map(({ month, day, by_name, content }) => [month, { day, by: by_name, people: thawed(content) }]),
  );
}

/** Maps lie in the frozen sheet as `{ "$map": […] }`. */
function thawed(content: string): PersonMonth[] {
  const frozen = JSON.parse(content, (_, value) => (Array.isArray(value?.$map) ? new Map(value.$map) : value));
  return frozen.report.people;
}

/** Adjusting entries about days of closed months of a year, by month, in the order they were entered. */
export async function readAdjustedDays(db: Database, year: number): Promise<ReadonlyMap<Month, AdjustedDay[]>> {
  const rows = await db
    .selectFrom('attendance_correction')
    .select(['person_id', 'day', 'half', 'state'])
    .where('adjusted_month', 'is not', null)
    .where('voided', 'is', null)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('entered_on')
    .execute();
  const months = new Map<Month, AdjustedDay[]>();
  for (const row of rows) {
    const one = { ...row, half: row.half as Half | null, state: row.state as State | null };
    months.set(monthOf(row.day), [...(months.get(monthOf(row.day)) ?? []), one]);
  }
  return months;
}

/**
 * A frozen month as it counts for the year: as it was signed, but for the days an adjusting entry is about. Where only a
 * time was put right the day is what the records say now (`reckoned`). Pure.
 */
export function adjusted(
  frozen: readonly PersonMonth[],
  entries: readonly AdjustedDay[],
  reckoned: readonly PersonMonth[],
  today: Day,
): PersonMonth[] {
  return frozen.map((person) => {
    const own = entries.filter(({ person_id }) => person_id === person.member.person_id);
    if (own.length === 0) return person;
    const days = new Map(person.days);
    const now = reckoned.find(({ member }) => member.person_id === person.member.person_id)?.days;
    for (const entry of own) {
      const before = (entry.state === null ? now?.get(entry.day) : undefined) ?? days.get(entry.day);
      if (before !== undefined) days.set(entry.day, withEntry(before, entry));
    }
    return { ...person, days, ...countDays([...days], today) };
  });
}

function withEntry(before: JudgedDay, { half, state }: AdjustedDay): JudgedDay {
  if (state === null) return before;
  const [am, pm] = [half === 'pm' ? before.am : state, half === 'am' ? before.pm : state];
  const kept = half === null ? { late: false, early: false } : {};
  return { ...before, am, pm, ...kept, code: am === pm ? (am ?? '') : `${am ?? ''}/${pm ?? ''}` };
}
