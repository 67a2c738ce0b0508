import { readCalendar } from '../attendance/calendar_store.ts';
import { readMarks } from '../attendance/mark_store.ts';
import { readStamped } from '../attendance/punch_store.ts';
import { atWork } from '../attendance/state.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readLieu } from './lieu_store.ts';

/**
 * Days of rest on which people are seen at work, by punches or marks, and for which nothing is entered as time off in
 * lieu; by person, in order. A year without a calendar gives none.
 */
export async function restWorkOpen(db: Database, year: number, today: Day): Promise<ReadonlyMap<string, Day[]>> {
  const calendar = await readCalendar(db, [year]);
  const open = new Map<string, Day[]>();
  if (!calendar.has(year)) return open;
  const [from, last] = [`${year}-01-01`, `${year}-12-31`];
  const to = today < last ? today : last;
  if (to < from) return open;
  const stamped = (await readStamped(db, from, to)).map(({ person_id, day }) => ({ person_id, day }));
  const marked = (await readMarks(db, from, to)).filter(({ am, pm }) =>
    [am, pm].some((state) => state !== null && atWork.includes(state)),
  );
  const entered = (await readLieu(db)).filter(({ voided }) => voided === null);
  const known = new Set(entered.map(({ person_id, day }) => `${person_id} ${day}`));
  for (const { person_id, day } of [...stamped, ...marked]) {
    if (calendar.isWorkday(day) || known.has(`${person_id} ${day}`)) continue;
    known.add(`${person_id} ${day}`);
    open.set(person_id, [...(open.get(person_id) ?? []), day].sort());
  }
  return open;
}
