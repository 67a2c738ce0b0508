import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { entryNumber } from './entry.ts';

export interface EntryFilter {
  from: Day | undefined;
  to: Day | undefined;
  kind: string | undefined;
  status: string | undefined;
  /** Undefined for all. */
  limit: number | undefined;
}

/** Newest first, with how many there are in all. */
export async function listEntries(db: Database, filter: EntryFilter) {
  const page = matching(db, filter)
    .select([
      'year',
      'no',
      'day',
      'kind',
      'amount',
      'method',
      'party',
      'purpose',
      'category',
      'status',
      'booked_on',
      'voided',
    ])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  const rows = await (filter.limit === undefined ? page : page.limit(filter.limit)).execute();
  const { total } = await matching(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    entries: rows.map(({ year, no, voided, ...row }) => ({
      number: entryNumber(year, no),
      ...row,
      ...(voided !== null && { voided }),
    })),
    total,
  };
}

/** By the day it was booked, as a quarter counts it; while it is not, by its own. */
function matching(db: Database, { from, to, kind, status }: EntryFilter) {
  return db
    .selectFrom('account_entry')
    .$if(from !== undefined, (query) => query.where(({ fn }) => fn.coalesce('booked_on', 'day'), '>=', from as Day))
    .$if(to !== undefined, (query) => query.where(({ fn }) => fn.coalesce('booked_on', 'day'), '<=', to as Day))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as string))
    .$if(status !== undefined, (query) => query.where('status', '=', status as string).where('voided', 'is', null));
}
