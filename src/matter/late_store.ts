import type { Expression, ExpressionBuilder } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import { calendarAround, type Moves, movedFrom, movesOn, restBefore } from './last_day.ts';
import { settledDay } from './shown_store.ts';

/** What makes a matter late on a day, for a query over many; `clockOf` says the same of one. */
export interface Lateness {
  day: Day;
  moves: Moves;
  /** Past days to whose suggested ones the day is still in time: days of rest from which they move (D-44 a). */
  moved: readonly Day[];
  /** Ids of matters whose clock stopped after their suggested day, and in time all the same. */
  inTime: readonly string[];
}

export async function lateness(db: Database, day: Day): Promise<Lateness> {
  const moves = await movesOn(db);
  const moved = restBefore(day, await calendarAround(db, [day])).filter(moves);
  return { day, moves, moved, inTime: await stoppedInTime(db, day, moves) };
}

/**
 * Whether a matter that is not closed is past its due day, or was so when its clock stopped.
 * @param stopped the day on which it stopped; null while it runs.
 * @param due the due day it is held against; left out: the one it has now.
 */
export function isLate(
  eb: ExpressionBuilder<DB, 'matter'>,
  stopped: Expression<Day | null>,
  { day, moved, inTime }: Lateness,
  due: Expression<Day | null> = eb.ref('matter.due_day').$castTo<Day | null>(),
) {
  return eb.and([
    eb(due, '<', day),
    eb.or([
      eb.and([
        eb(stopped, 'is', null),
        ...(moved.length === 0 ? [] : [eb.or([eb('matter.due_origin', '!=', 'suggested'), eb(due, 'not in', moved)])]),
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

async function stoppedInTime(db: Database, today: Day, moves: Moves): Promise<string[]> {
  const rows = await db
    .selectFrom('matter')
    .select((eb) => ['id', 'due_day', stoppedDay(eb).as('stopped')])
    .where('state', 'in', ['paused', 'resolved'])
    .where('due_origin', '=', 'suggested')
    .where('due_day', '<', today)
    .where((eb) => eb(stoppedDay(eb), '>', eb.ref('due_day')))
    .execute();
  const moving = rows.filter(({ due_day }) => due_day !== null && moves(due_day));
  if (moving.length === 0) return [];
  const days = moving.map(({ due_day }) => due_day as Day);
  const calendar = await calendarAround(db, days);
  return moving.filter((row) => movedFrom(row.due_day as Day, calendar) >= (row.stopped ?? '')).map(({ id }) => id);
}
