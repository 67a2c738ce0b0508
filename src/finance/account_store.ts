import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { type Account, type AccountKind, committeeName } from './account.ts';
import { refuseClosedBooks } from './closed.ts';
import { historyOf, withHappening } from './history.ts';
import { openingOf } from './opening.ts';

interface NewAccount {
  name: string;
  kind: Exclude<AccountKind, 'committee'>;
  opening: { day: Day; cash: number; bank: number };
}

export async function insertAccount(writing: Writing, { name, kind, opening }: NewAccount): Promise<void> {
  await writing.insert('account', {
    ...{ name, kind, opening_day: opening.day, opening_cash: opening.cash, opening_bank: opening.bank },
    ...{ facts: '{}', closed_on: null },
  });
}

/**
 * Sets an account that was opened wrongly right, while its books hold nothing yet.
 * @throws Refusal kind `usage`, code `account_used`.
 */
export async function replaceAccount(
  writing: Writing,
  id: string,
  { kind, opening }: NewAccount,
  { day, reason }: { day: Day; reason: string },
): Promise<void> {
  const { db } = writing;
  await refuseClosedBooks(db, { account_id: id, fund_id: null }, opening.day);
  for (const table of ['account_entry', 'account_month', 'cash_count', 'fund'] as const) {
    const used = await db.selectFrom(table).select('id').where('account_id', '=', id).executeTakeFirst();
    if (used === undefined) continue;
    throw new Refusal('usage', 'account_used', '这个账户已有收支、专款、盘点或结账，期初不能再更正。', {
      hint: '没有写入任何内容。查看：jwh finance accounts',
    });
  }
  const row = { kind, opening_day: opening.day, opening_cash: opening.cash, opening_bank: opening.bank };
  const { facts, ...before } = await db
    .selectFrom('account')
    .select(['facts', 'kind', 'opening_day', 'opening_cash', 'opening_bank'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await writing.update('account', id, {
    ...row,
    facts: withHappening(facts, { what: 'replaced', day, reason, before }),
  });
}

/** The committee's account first, then the others by name. */
export async function readAccountsOnFile(db: Database): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('opening_day').orderBy('name').execute();
  return [await committee(db), ...rows.map(accountFrom)];
}

/** The account named; without a name the committee's. @throws Refusal kind `not_found`. */
export async function accountNamed(db: Database, name: string | undefined): Promise<Account> {
  if (name === undefined || name === committeeName) return committee(db);
  const row = await db.selectFrom('account').selectAll().where('name', '=', name.trim()).executeTakeFirst();
  if (row !== undefined) return accountFrom(row);
  throw new Refusal('not_found', 'no_such_account', `没有“${name}”这个账户。`, {
    hint: '在册的账户：jwh finance accounts；开户：jwh finance account 名称 --day 日期',
  });
}

/** The same where no more is wanted than whose books: the committee's need no look. */
export async function accountMeant(db: Database, name: string | undefined): Promise<Pick<Account, 'id' | 'name'>> {
  return name === undefined ? { id: null, name: committeeName } : accountNamed(db, name);
}

/** What an account is called; its books are apart from the committee's. */
export async function accountNameOf(db: Database, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const { name } = await db.selectFrom('account').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return name;
}

/** The day an account was closed on; the committee's never is. */
export async function closingDay(db: Database, id: string | null): Promise<Day | null> {
  if (id === null) return null;
  return (
    (await db.selectFrom('account').select('closed_on').where('id', '=', id).executeTakeFirst())?.closed_on ?? null
  );
}

async function committee(db: Database): Promise<Account> {
  const [cash, bank] = [await openingOf(db, 'cash'), await openingOf(db, 'transfer')];
  const days = [cash, bank].flatMap((one) => (one === undefined ? [] : [one.day])).sort();
  const opening = days[0] === undefined ? null : { day: days[0], cash: cash?.amount ?? 0, bank: bank?.amount ?? 0 };
  return { id: null, name: committeeName, kind: 'committee', opening, closed_on: null, history: [] };
}

function accountFrom(row: {
  id: string;
  name: string;
  kind: string;
  opening_day: Day;
  opening_cash: number;
  opening_bank: number;
  closed_on: Day | null;
  facts: string;
}): Account {
  const { id, name, kind, opening_day, opening_cash, opening_bank, closed_on } = row;
  const opening = { day: opening_day, cash: opening_cash, bank: opening_bank };
  return { id, name, kind: kind as AccountKind, opening, closed_on, history: historyOf(row.facts) };
}
