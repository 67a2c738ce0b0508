import { readCalendar } from '../attendance/calendar_store.ts';
import { type Mark, readMarks } from '../attendance/mark_store.ts';
import { plannedBy } from '../attendance/planned.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { postsOf } from '../staff/store.ts';
import type { HalfDay, IsPlanned, LeaveSpan } from './half_day.ts';
import { plannedHalves } from './half_day.ts';

/** A person's working time around a leave. */
export interface Plan {
  isPlanned: IsPlanned;
  /** The planned half-days of the leave itself. */
  own: readonly HalfDay[];
  /** The planned half-days around it, as far as the calendar is known, in order. */
  around: readonly HalfDay[];
  /** The person's marks of those days. */
  marks: readonly Mark[];
}

/** How far a leave is looked around for others that it joins, in days: the longest rest there is, and a margin. */
const reach = 62;

/**
 * What a person was to work around these days: their own schedule or the working calendar, the days in office, no half that
 * is marked as rest.
 * @throws Refusal kind `no_rule` (exit 5) for days of a year without a calendar.
 */
export async function readPlan(db: Database, person_id: string, span: LeaveSpan): Promise<Plan> {
  const [first, last] = [addDays(span.from.day, -reach), addDays(span.to.day, reach)];
  const years = yearsOf(first, last);
  const calendar = await readCalendar(db, years);
  const posts = await postsOf(db, person_id);
  const marks = (await readMarks(db, first, last)).filter((one) => one.person_id === person_id);
  const marked = new Map(marks.map((mark) => [mark.day, mark]));
  const planned = await plannedBy(db, person_id, first, last);
  const isPlanned: IsPlanned = (day, half) =>
    planned(day).includes(half) && posts.some((post) => isHeldOn(post, day)) && marked.get(day)?.[half] !== 'off';
  const isKnown: IsPlanned = (day, half) => calendar.has(yearOf(day)) && isPlanned(day, half);
  return {
    isPlanned,
    own: plannedHalves(span, isPlanned),
    around: plannedHalves({ from: { day: first, half: 'am' }, to: { day: last, half: 'pm' } }, isKnown),
    marks,
  };
}

function yearsOf(from: Day, to: Day): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
}
