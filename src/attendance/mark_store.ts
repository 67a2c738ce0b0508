import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Half } from './schedule.ts';
import { isLeave, type State } from './state.ts';

/** What was entered of a person's day; a half that nothing was entered of is null. */
export interface Mark {
  id: string;
  person_id: string;
  day: Day;
  am: State | null;
  pm: State | null;
  am_reason: string | null;
  pm_reason: string | null;
  /** The leave request that made it; null for a mark entered by hand. */
  am_leave_id: string | null;
  pm_leave_id: string | null;
}

/** Stands where nothing is marked any more and the table wants a word: a mark taken away. */
const none = 'none';

function asMark(row: Record<'am' | 'pm', string | null>): Mark {
  const real = (state: string | null) => (state === none ? null : state);
  return { ...row, am: real(row.am), pm: real(row.pm) } as Mark;
}

/** Every mark of the days from one to another. */
export async function readMarks(db: Database, from: Day, to: Day): Promise<Mark[]> {
  const marks = db.selectFrom('attendance_mark').selectAll().where('day', '>=', from).where('day', '<=', to);
  return (await marks.orderBy('day').execute()).map(asMark).filter(({ am, pm }) => am !== null || pm !== null);
}

/** The marks of absence (leave, unexcused, off) of the days from one to another. */
export async function readAbsences(db: Database, from: Day, to: Day): Promise<Mark[]> {
  const away = ['leave_personal', 'leave_sick', 'unexcused', 'off'];
  const marks = db.selectFrom('attendance_mark').selectAll().where('day', '>=', from).where('day', '<=', to);
  const rows = await marks
    .where((is) => is.or([is('am', 'in', away), is('pm', 'in', away)]))
    .orderBy('day')
    .execute();
  return rows.map(asMark);
}

/**
 * Enters a state for the day or half; what stood there before is replaced and stays in the audit chain.
 * @param leave_id the leave request that makes the mark.
 */
export async function putMark(
  writing: Writing,
  place: { person_id: string; day: Day; half: Half | null },
  state: State,
  reason: string | null,
  leave_id: string | null = null,
): Promise<'new' | 'replaced'> {
  const { person_id, day, half } = place;
  const entered = {
    ...(half === 'pm' ? {} : { am: state, am_reason: reason, am_leave_id: leave_id }),
    ...(half === 'am' ? {} : { pm: state, pm_reason: reason, pm_leave_id: leave_id }),
  };
  const held = await writing.db
    .selectFrom('attendance_mark')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('day', '=', day)
    .executeTakeFirst();
  if (held === undefined) {
    const empty = { am: null, pm: null, am_reason: null, pm_reason: null };
    await writing.insert('attendance_mark', { person_id, day, ...empty, ...entered });
    return 'new';
  }
  await writing.update('attendance_mark', held.id, entered);
  const { am, pm } = asMark(held);
  const replaces = (half !== 'pm' && am !== null) || (half !== 'am' && pm !== null);
  return replaces ? 'replaced' : 'new';
}

/** Whether a mark makes sense on a day of rest: leave and absence do not. */
export function fitsRest(state: State): boolean {
  return !isLeave(state) && state !== 'unexcused';
}

/** Takes the marks of these days (or of one half of them) away; each stays in the audit chain. Gives the days that had one. */
export async function clearMarks(
  writing: Writing,
  { person_id, from, to, half }: { person_id: string; from: Day; to: Day; half: Half | null },
): Promise<Day[]> {
  const marks = (await readMarks(writing.db, from, to)).filter((one) => one.person_id === person_id);
  const cleared: Day[] = [];
  for (const { id, day, am, pm } of marks) {
    const left = { am: half === 'pm' ? am : null, pm: half === 'am' ? pm : null };
    if (left.am === am && left.pm === pm) continue;
    const reasons = {
      ...(left.am === null ? { am_reason: null, am_leave_id: null } : {}),
      ...(left.pm === null ? { pm_reason: null, pm_leave_id: null } : {}),
    };
    const isEmpty = left.am === null && left.pm === null;
    await writing.update('attendance_mark', id, { ...left, ...reasons, ...(isEmpty ? { am: none } : {}) });
    cleared.push(day);
  }
  return cleared;
}
