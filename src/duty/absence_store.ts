import type { Mark } from '../attendance/mark_store.ts';
import { readMarks } from '../attendance/mark_store.ts';
import { isLeave } from '../attendance/state.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/** Days on which somebody cannot be on duty, by person. */
export type Away = (person_id: string, day: Day) => boolean;

/** Who is on leave when: leave that was approved, and marks of leave, of a half-day too. */
export async function readAway(db: Database, from: Day, to: Day): Promise<Away> {
  const marks = (await readMarks(db, from, to)).filter(isAway);
  const marked = new Set(marks.map(({ person_id, day }) => `${person_id}|${day}`));
  const leaves = await db
    .selectFrom('leave_request')
    .select(['person_id', 'from_day', 'to_day'])
    .where('state', '=', 'approved')
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .execute();
  return (person_id, day) =>
    marked.has(`${person_id}|${day}`) ||
    leaves.some((leave) => leave.person_id === person_id && leave.from_day <= day && day <= leave.to_day);
}

function isAway({ am, pm }: Mark): boolean {
  return [am, pm].some((state) => state !== null && isLeave(state));
}
