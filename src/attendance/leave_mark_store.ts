import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { clearMarks, readMarks } from './mark_store.ts';
import type { Half } from './schedule.ts';
import type { State } from './state.ts';

/**
 * Takes away the marks a leave request made from a half-day on, and no others: what somebody has entered over them since
 * stays, and what stood there before is not put back.
 * @returns the half-days that are free again.
 */
export async function clearLeaveMarks(
  writing: Writing,
  leave: { id: string; person_id: string; to_day: Day },
  from: { day: Day; half: Half },
): Promise<{ day: Day; half: Half }[]> {
  const marks = await readMarks(writing.db, from.day, leave.to_day);
  const own = marks
    .filter(({ person_id }) => person_id === leave.person_id)
    .flatMap(({ day, am_leave_id, pm_leave_id }) => [
      ...(am_leave_id === leave.id && (day > from.day || from.half === 'am') ? [{ day, half: 'am' as const }] : []),
      ...(pm_leave_id === leave.id ? [{ day, half: 'pm' as const }] : []),
    ]);
  for (const { day, half } of own) {
    await clearMarks(writing, { person_id: leave.person_id, from: day, to: day, half });
  }
  return own;
}

/** Every half-day marked with a state, in order; of one person or of everybody. */
export async function readHalvesIn(
  db: Database,
  state: State,
  person_id?: string,
): Promise<{ person_id: string; day: Day; half: Half }[]> {
  const all = db
    .selectFrom('attendance_mark')
    .select(['person_id', 'day', 'am', 'pm'])
    .where((is) => is.or([is('am', '=', state), is('pm', '=', state)]))
    .orderBy('day');
  const rows = await (person_id === undefined ? all : all.where('person_id', '=', person_id)).execute();
  return rows.flatMap(({ am, pm, ...mark }) => [
    ...(am === state ? [{ ...mark, half: 'am' as const }] : []),
    ...(pm === state ? [{ ...mark, half: 'pm' as const }] : []),
  ]);
}
