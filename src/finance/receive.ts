import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import type { AccountEntry, Method } from './entry.ts';
import { refuseBeforeOpening } from './opening.ts';
import { insertEntry } from './store.ts';

/** Money that came in; `amount` in 分. */
export interface Receipt {
  day: Day;
  amount: number;
  party: string;
  purpose: string;
  category: string | null;
  method: Method;
  /** Left out: the committee's account, no fund, no line of the budget. */
  account_id?: string | null;
  fund_id?: string | null;
  budget_line?: string | null;
}

/** Books money that came in, in the caller's transaction. @throws Refusal kind `usage` for a day before the books begin. */
export async function receive(writing: Writing, receipt: Receipt): Promise<AccountEntry> {
  await refuseBeforeOpening(writing.db, receipt.method, receipt.day, receipt.account_id ?? null);
  return insertEntry(writing, {
    ...receipt,
    kind: 'income',
    handler: null,
    status: 'booked',
    booked_on: receipt.day,
    happened: null,
    approvals: [],
    verdicts: [],
  });
}
