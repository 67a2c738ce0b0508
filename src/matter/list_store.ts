import type { SelectQueryBuilder } from 'kysely';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import { isLate, lateness, stoppedDay } from './late_store.ts';
import { matterNumber, type ShownState } from './matter.ts';
import { stateShown } from './shown_store.ts';

export interface MatterFilter {
  states: readonly ShownState[] | undefined;
  class: string | undefined;
  source: string | undefined;
  responsible: string | undefined;
  person_id: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  /** Only what is past its due day on this day, or was so when it was answered or paused. */
  lateOn: Day | undefined;
  limit: number | undefined;
}

/** Matters that fit, the most pressing first where the overdue are asked for, else the latest; and how many there are. `moves` as `lateness` has found it. */
export async function listMatters(db: Database, filter: MatterFilter) {
  const { states, lateOn, limit } = filter;
  let wanted = db.selectFrom('matter');
  if (states !== undefined) wanted = inStates(wanted, states);
  if (filter.class !== undefined) wanted = wanted.where('matter.class', '=', filter.class);
  if (filter.source !== undefined) wanted = wanted.where('matter.source', '=', filter.source);
  if (filter.responsible !== undefined) wanted = wanted.where('matter.responsible', '=', filter.responsible);
  if (filter.person_id !== undefined) wanted = wanted.where('matter.person_id', '=', filter.person_id);
  if (filter.from !== undefined) wanted = wanted.where('matter.day', '>=', filter.from);
  if (filter.to !== undefined) wanted = wanted.where('matter.day', '<=', filter.to);
  const late = lateOn === undefined ? undefined : await lateness(db, lateOn);
  if (late !== undefined) wanted = wanted.where((eb) => isLate(eb, stoppedDay(eb), late));
  const columns = ['year', 'no', 'day', 'class', 'title', 'source', 'responsible', 'due_day', 'person_id'] as const;
  const told = wanted
    .select(columns)
    .select((eb) => ['due_origin', stateShown(eb).as('state'), stoppedDay(eb).as('stopped')]);
  const ordered =
    lateOn === undefined ? told.orderBy('day', 'desc').orderBy('no', 'desc') : told.orderBy('due_day').orderBy('no');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  const matters = rows.map(({ year, no, ...row }) => ({ number: matterNumber({ year, no }), ...row }));
  const moves = late?.moves;
  if (limit === undefined || rows.length < limit) return { matters, total: rows.length, moves };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { matters, total, moves };
}

type Matters = SelectQueryBuilder<DB, 'matter', object>;

/** A matter with its result is `resolved` until it was answered too. */
function inStates(matters: Matters, states: readonly ShownState[]): Matters {
  if (states.includes('answered') === states.includes('resolved')) {
    const stored = states.filter((state) => state !== 'answered');
    return matters.where('matter.state', 'in', stored);
  }
  const among = matters.where('matter.state', 'in', [...new Set(states.map(storedOf))]);
  return among.where((eb) => eb(stateShown(eb), 'in', states));
}

function storedOf(state: ShownState): string {
  return state === 'answered' ? 'resolved' : state;
}
