import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type MatterState, matterNumber } from './matter.ts';

export interface MatterFilter {
  states: readonly MatterState[] | undefined;
  class: string | undefined;
  source: string | undefined;
  responsible: string | undefined;
  person_id: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  /** Only what was due before this day. */
  dueBefore: Day | undefined;
  limit: number | undefined;
}

/** Matters that fit, the most pressing first where the overdue are asked for, else the latest; and how many there are. */
export async function listMatters(db: Database, filter: MatterFilter) {
  const { states, dueBefore, limit } = filter;
  let wanted = db.selectFrom('matter');
  if (states !== undefined) wanted = wanted.where('matter.state', 'in', states);
  if (filter.class !== undefined) wanted = wanted.where('matter.class', '=', filter.class);
  if (filter.source !== undefined) wanted = wanted.where('matter.source', '=', filter.source);
  if (filter.responsible !== undefined) wanted = wanted.where('matter.responsible', '=', filter.responsible);
  if (filter.person_id !== undefined) wanted = wanted.where('matter.person_id', '=', filter.person_id);
  if (filter.from !== undefined) wanted = wanted.where('matter.day', '>=', filter.from);
  if (filter.to !== undefined) wanted = wanted.where('matter.day', '<=', filter.to);
  if (dueBefore !== undefined) wanted = wanted.where('matter.due_day', '<', dueBefore);
  const columns = [
    'year',
    'no',
    'day',
    'class',
    'title',
    'source',
    'responsible',
    'due_day',
    'state',
    'person_id',
  ] as const;
  const ordered =
    dueBefore === undefined
      ? wanted.select(columns).orderBy('day', 'desc').orderBy('no', 'desc')
      : wanted.select(columns).orderBy('due_day').orderBy('no');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  const matters = rows.map(({ year, no, ...row }) => ({ number: matterNumber({ year, no }), ...row }));
  if (limit === undefined || rows.length < limit) return { matters, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { matters, total };
}
