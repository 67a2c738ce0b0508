import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type EntryKind, entryNumber, type Method } from './entry.ts';
import { wordingIn } from './wording_store.ts';

/** A line of a journal; `income` and `expense` in 分, below nothing for what takes an entry back. */
export interface LedgerLine {
  number: string;
  day: Day;
  purpose: string;
  category: string | null;
  method: Method;
  kind: EntryKind;
  amount: number;
  /** In what other words it is printed in public; null where in its own. */
  wording: string | null;
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
    .select(['year', 'no', 'booked_on', 'purpose', 'category', 'method', 'kind', 'amount', 'reverses_id', 'facts'])
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
  return rows.map(({ year, no, booked_on, method: how, kind, amount, reverses_id, facts, ...row }) => ({
    ...row,
    number: entryNumber(year, no),
    day: booked_on as Day,
    method: how as Method,
    kind: kind as EntryKind,
    amount: reverses_id === null ? amount : -amount,
    wording: printedWords(facts),
  }));
}

/** `慰问困难居民，类别：慰问` */
function printedWords(facts: string | null): string | null {
  const wording = wordingIn(facts);
  if (wording === null) return null;
  return `${wording.purpose}${wording.category === null ? '' : `，类别：${wording.category}`}`;
}
