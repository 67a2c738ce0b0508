import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Account } from './account.ts';
import { entryNumber } from './entry.ts';

export interface EntryFilter {
  from: Day | undefined;
  to: Day | undefined;
  kind: string | undefined;
  status: string | undefined;
  account: Pick<Account, 'id'> | undefined;
  fund: string | undefined;
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
      'reverses_id',
      'happened',
      ({ selectFrom }) =>
        selectFrom('account').select('name').whereRef('account.id', '=', 'account_entry.account_id').as('account'),
      ({ selectFrom }) =>
        selectFrom('fund').select('name').whereRef('fund.id', '=', 'account_entry.fund_id').as('fund'),
    ])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc');
  const rows = await (filter.limit === undefined ? page : page.limit(filter.limit)).execute();
  const { total } = await matching(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    entries: rows.map(({ year, no, voided, account, fund, reverses_id, happened, ...row }) => ({
      number: entryNumber(year, no),
      ...row,
      amount: reverses_id === null ? row.amount : -row.amount,
      ...(account !== null && { account }),
      ...(fund !== null && { fund }),
      ...(reverses_id !== null && { reverses: true }),
      ...(voided !== null && { voided }),
      ...(happened !== null && { happened }),
    })),
    total,
  };
}

/** By the day it was booked, as a quarter counts it; while it is not, by its own. */
function matching(db: Database, { from, to, kind, status, account, fund }: EntryFilter) {
  return db
    .selectFrom('account_entry')
    .$if(from !== undefined, (query) => query.where(({ fn }) => fn.coalesce('booked_on', 'day'), '>=', from as Day))
    .$if(to !== undefined, (query) => query.where(({ fn }) => fn.coalesce('booked_on', 'day'), '<=', to as Day))
    .$if(account !== undefined, (query) => query.where('account_id', 'is', account?.id ?? null))
    .$if(fund !== undefined, (query) =>
      query.where('fund_id', 'in', ({ selectFrom }) =>
        selectFrom('fund')
          .select('id')
          .where('name', '=', fund as string),
      ),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as string))
    .$if(status !== undefined, (query) => query.where('status', '=', status as string).where('voided', 'is', null));
}
