import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type State, states } from './state.ts';

/** A leave that was asked for, as a person's record names it. */
export interface LeaveNamed {
  number: string;
  kind: string;
  from: Day;
  to: Day;
  halves: number;
  state: 'approved' | 'rejected' | 'cancelled' | null;
}

/** The leaves of one person that touch the days from one to another, in order. */
export async function leavesOf(db: Database, person_id: string, from: Day, to: Day): Promise<LeaveNamed[]> {
  const rows = await db
    .selectFrom('leave_request')
    .select(['year', 'no', 'kind', 'from_day', 'to_day', 'halves', 'state'])
    .where('person_id', '=', person_id)
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .orderBy('from_day')
    .execute();
  return rows.map(({ year, no, kind, from_day, to_day, halves, state }) => ({
    number: `假〔${year}〕${no}号`,
    kind: leaveWord(kind),
    from: from_day,
    to: to_day,
    halves,
    state: state as LeaveNamed['state'],
  }));
}

/** The kind as the sheets call it, whether it is kept as `sick` or as `leave_sick`. */
function leaveWord(kind: string): string {
  return states[`leave_${kind}` as State]?.label ?? states[kind as State]?.label ?? kind;
}
