import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { AccountKind } from './account.ts';
import { readAccountsOnFile } from './account_store.ts';
import { readFunds } from './fund_store.ts';
import { type Accounts, readAccounts } from './quarter_store.ts';

type Figures = Pick<Accounts, 'opening' | 'receipts' | 'payments' | 'closing'>;

/** A period of an account with books of its own, beside the committee's; in 分. */
export interface OtherAccount extends Figures {
  name: string;
  kind: AccountKind;
}

/** A period of a fund; its money lies in the account named, null: the committee's, and is among that one's. */
export interface FundFigures extends Figures {
  name: string;
  account: string | null;
}

/** What is kept apart from the committee's own money (S-CC-14: a legal account of the service centre; money for a purpose). */
export interface Apart {
  others: OtherAccount[];
  funds: FundFigures[];
}

/** Every account but the committee's and every fund that there was in the period: opening + receipts − payments = closing. */
export async function readApart(db: Database, period: { from: Day; to: Day }): Promise<Apart> {
  const { from, to } = period;
  const there = (since: Day | undefined, closed: Day | null) =>
    since !== undefined && since <= to && (closed === null || closed >= from);
  const others: OtherAccount[] = [];
  for (const { id, name, kind, opening: began, closed_on } of await readAccountsOnFile(db)) {
    if (id === null || !there(began?.day, closed_on)) continue;
    const { opening, receipts, payments, closing } = await readAccounts(db, period, id);
    others.push({ name, kind, opening, receipts, payments, closing });
  }
  const before = new Map((await readFunds(db, addDays(from, -1))).map((fund) => [fund.id, fund]));
  const funds = (await readFunds(db, to))
    .filter(({ from_day, closed_on }) => there(from_day, closed_on))
    .map(({ id, name, account, opening, received, spent, balance }): FundFigures => {
      const then = before.get(id) ?? { balance: opening, received: 0, spent: 0 };
      const moved = { receipts: received - then.received, payments: spent - then.spent };
      return { name, account, opening: then.balance, ...moved, closing: balance };
    });
  return { others, funds };
}
