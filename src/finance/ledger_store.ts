import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type EntryKind, entryNumber, type Method } from './entry.ts';

/** A line of a journal; `income` and `expense` in 分, below nothing for what takes an entry back. */
export interface LedgerLine {
  number: string;
  day: Day;
  purpose: string;
  category: string | null;
  method: Method;
  kind: EntryKind;
  amount: number;
}

export interface LedgerAsked {
  accountId: string | null;
  from: Day;
  to: Day;
  method: Method | undefined;
  fundId: string | undefined;
}

/** What was booked, in the order it was booked in. */
export async function readLedger(
  db: Database,
  { accountId, from, to, method, fundId }: LedgerAsked,
): Promise<LedgerLine[]> {
  const rows = await db
    .selectFrom('account_entry')
    .select(['year', 'no', 'booked_on', 'purpose', 'category', 'method', 'kind', 'amount', 'reverses_id'])
    .where('account_id', 'is', accountId)
    .where('kind', 'in', ['income', 'expense'])
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .$if(method !== undefined, (query) => query.where('method', '=', method as Method))
    .$if(fundId !== undefined, (query) => query.where('fund_id', '=', fundId as string))
    .orderBy('booked_on')
    .orderBy('year')
    .orderBy('no')
    .execute();
  return rows.map(({ year, no, booked_on, method: how, kind, amount, reverses_id, ...row }) => ({
    ...row,
    number: entryNumber(year, no),
    day: booked_on as Day,
    method: how as Method,
    kind: kind as EntryKind,
    amount: reverses_id === null ? amount : -amount,
  }));
}
