import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { type RequestState, requestNumber } from '../certificate.ts';

export interface RequestFilter {
  states: readonly RequestState[] | undefined;
  kinds: readonly string[] | undefined;
  person_id: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  limit: number | undefined;
}

/** Requests that fit, the latest first, and how many there are; from an index. */
export async function listRequests(db: Database, { states, kinds, person_id, from, to, limit }: RequestFilter) {
  let wanted = db.selectFrom('certificate_request');
  if (states !== undefined) wanted = wanted.where('state', 'in', states);
  if (kinds !== undefined) wanted = wanted.where('kind', 'in', kinds);
  if (person_id !== undefined) wanted = wanted.where('person_id', '=', person_id);
  if (from !== undefined) wanted = wanted.where('day', '>=', from);
  if (to !== undefined) wanted = wanted.where('day', '<=', to);
  const ordered = wanted
    .leftJoin('person', 'person.id', 'certificate_request.person_id')
    .select(['year', 'no', 'day', 'title', 'applicant', 'purpose', 'copies', 'handler', 'state', 'state_day'])
    .select('person.birth_day')
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  const requests = rows.map(({ year, no, ...row }) => ({ number: requestNumber({ year, no }), ...row }));
  if (limit === undefined || rows.length < limit) return { requests, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { requests, total };
}
