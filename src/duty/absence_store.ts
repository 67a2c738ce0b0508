import type { Mark } from '../attendance/mark_store.ts';
import { readMarks } from '../attendance/mark_store.ts';
import { isLeave } from '../attendance/state.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readLeaves } from '../leave/store.ts';

/** Days on which somebody cannot be on duty, by person. */
export type Away = (person_id: string, day: Day) => boolean;

/** Who is on leave when: leave that was approved, and marks of leave, of a half-day too. */
export async function readAway(db: Database, from: Day, to: Day): Promise<Away> {
  const marks = (await readMarks(db, from, to)).filter(isAway);
  const marked = new Set(marks.map(({ person_id, day }) => `${person_id}|${day}`));
  const leaves = (await readLeaves(db, { from, to })).filter(({ state }) => state === 'approved');
  return (person_id, day) =>
    marked.has(`${person_id}|${day}`) ||
    leaves.some((leave) => leave.person_id === person_id && leave.from.day <= day && day <= leave.to.day);
}

function isAway({ am, pm }: Mark): boolean {
  return [am, pm].some((state) => state !== null && isLeave(state));
}
