import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { receptionNumber } from './reception.ts';

export interface ReceptionFilter {
  mode: string | undefined;
  class: string | undefined;
  open: boolean;
  receiver: string | undefined;
  person_id: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  limit: number | undefined;
}

/** Receptions that fit, the latest first, and how many there are; voided ones are left out. */
export async function listReceptions(db: Database, filter: ReceptionFilter) {
  let wanted = db.selectFrom('reception').where('voided', 'is', null);
  if (filter.mode !== undefined) wanted = wanted.where('mode', '=', filter.mode);
  if (filter.class !== undefined) wanted = wanted.where('class', '=', filter.class);
  if (filter.open) wanted = wanted.where('disposition', 'is', null);
  if (filter.receiver !== undefined) wanted = wanted.where('receiver', '=', filter.receiver);
  if (filter.person_id !== undefined) wanted = wanted.where('person_id', '=', filter.person_id);
  if (filter.from !== undefined) wanted = wanted.where('day', '>=', filter.from);
  if (filter.to !== undefined) wanted = wanted.where('day', '<=', filter.to);
  const ordered = wanted
    .select(['year', 'no', 'day', 'mode', 'class', 'visitor', 'person_id', 'content', 'receiver', 'disposition'])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  const rows = await (filter.limit === undefined ? ordered : ordered.limit(filter.limit)).execute();
  const receptions = rows.map(({ year, no, ...row }) => ({
    number: receptionNumber({ year, no }),
    ...row,
    disposition: row.disposition ?? 'none',
  }));
  if (filter.limit === undefined || rows.length < filter.limit) return { receptions, total: rows.length };
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { receptions, total };
}
