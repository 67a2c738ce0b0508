import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { committeeName } from './account.ts';
import { type EntryKind, entryNumber, type Method } from './entry.ts';
import type { FundOpening, JournalEntry, JournalOpening } from './journal.ts';

/** What every account began with until a day; the committee's first. */
export async function journalOpenings(db: Database, to: Day): Promise<JournalOpening[]> {
  const own = await db.selectFrom('account_opening').selectAll().where('day', '<=', to).orderBy('method').execute();
  const others = await db.selectFrom('account').selectAll().where('opening_day', '<=', to).orderBy('name').execute();
  return [
    ...own.map(({ method, day, amount }) => ({
      account: committeeName,
      method: method as Method,
      day,
      amount,
    })),
    ...others.flatMap(({ name, opening_day: day, opening_cash, opening_bank }) => [
      { account: name, method: 'cash' as const, day, amount: opening_cash },
      { account: name, method: 'transfer' as const, day, amount: opening_bank },
    ]),
  ];
}

/** Every fund that was registered until a day, with what belonged to it then. */
export async function fundOpenings(db: Database, to: Day): Promise<FundOpening[]> {
  return db
    .selectFrom('fund')
    .select(['name as fund', 'from_day as day', 'opening as amount'])
    .where('from_day', '<=', to)
    .orderBy('from_day')
    .orderBy('name')
    .execute();
}

/** Every booked entry until a day, of all accounts, in the order of booking. */
export async function journalEntries(db: Database, to: Day): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('account_entry as entry')
    .leftJoin('account', 'account.id', 'entry.account_id')
    .leftJoin('fund', 'fund.id', 'entry.fund_id')
    .select(['entry.year', 'entry.no', 'entry.booked_on', 'entry.kind', 'entry.method', 'entry.category'])
    .select(['entry.purpose', 'entry.amount', 'entry.reverses_id', 'account.name as account', 'fund.name as fund'])
    .where('entry.booked_on', '<=', to)
    .where('entry.voided', 'is', null)
    .orderBy('entry.booked_on')
    .orderBy('entry.year')
    .orderBy('entry.no')
    .execute();
  return rows.map(({ year, no, booked_on, kind, method, account, amount, reverses_id, ...row }) => ({
    ...row,
    account: account ?? committeeName,
    number: entryNumber(year, no),
    day: booked_on as Day,
    kind: kind as EntryKind,
    method: method as Method,
    // What takes an entry back counts against it.
    amount: reverses_id === null ? amount : -amount,
  }));
}
