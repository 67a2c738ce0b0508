import type { Expression, ExpressionBuilder } from 'kysely';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import { calendarAround, dueDaysMove, lateUpTo, movedFrom } from './last_day.ts';
import { settledDay } from './shown_store.ts';

/** What makes a matter late on a day, for a query over many; `clockOf` says the same of one. */
export interface Lateness {
  day: Day;
  /** Whether a suggested due day moves over days of rest (D-44 a). */
  moves: boolean;
  /** Suggested due days up to this one are past; later ones have moved. */
  suggestedUpTo: Day;
  /** Ids of matters whose clock stopped after their suggested day, and in time all the same. */
  inTime: readonly string[];
}

export async function lateness(db: Database, day: Day): Promise<Lateness> {
  const moves = await dueDaysMove(db, day);
  const suggestedUpTo = moves ? lateUpTo(day, await calendarAround(db, [day])) : addDays(day, -1);
  return { day, moves, suggestedUpTo, inTime: moves ? await stoppedInTime(db, day) : [] };
}

/**
 * Whether a matter that is not closed is past its due day, or was so when its clock stopped.
 * @param stopped the day on which it stopped; null while it runs.
 * @param due the due day it is held against; left out: the one it has now.
 */
export function isLate(
  eb: ExpressionBuilder<DB, 'matter'>,
  stopped: Expression<Day | null>,
  { day, suggestedUpTo, inTime }: Lateness,
  due: Expression<Day | null> = eb.ref('matter.due_day').$castTo<Day | null>(),
) {
  return eb.and([
    eb(due, '<', day),
    eb.or([
      eb.and([
        eb(stopped, 'is', null),
        eb.or([eb('matter.due_origin', '!=', 'suggested'), eb(due, '<=', suggestedUpTo)]),
      ]),
      eb.and([eb(stopped, '>', due), ...(inTime.length === 0 ? [] : [eb('matter.id', 'not in', inTime)])]),
    ]),
  ]);
}

/** The day on which the clock of a matter stopped that is not closed: paused, or answered with its result; else null. */
export function stoppedDay(eb: ExpressionBuilder<DB, 'matter'>) {
  return eb
    .case()
    .when('matter.state', '=', 'paused')
    .then(eb.ref('matter.state_day'))
    .when('matter.state', '=', 'resolved')
    .then(settledDay(eb))
    .end()
    .$castTo<Day | null>();
}

async function stoppedInTime(db: Database, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('matter')
    .select((eb) => ['id', 'due_day', stoppedDay(eb).as('stopped')])
    .where('state', 'in', ['paused', 'resolved'])
    .where('due_origin', '=', 'suggested')
    .where('due_day', '<', today)
    .where((eb) => eb(stoppedDay(eb), '>', eb.ref('due_day')))
    .execute();
  const days = rows.flatMap(({ due_day }) => (due_day === null ? [] : [due_day]));
  if (days.length === 0) return [];
  const calendar = await calendarAround(db, days);
  return rows.filter((row) => movedFrom(row.due_day as Day, calendar) >= (row.stopped ?? '')).map(({ id }) => id);
}
