import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Method, methodStates } from './entry.ts';

/** The balance the books begin with, by method; undefined where none was entered. */
export async function openingOf(db: Database, method: Method) {
  return db.selectFrom('account_opening').selectAll().where('method', '=', method).executeTakeFirst();
}

/** The balances an account begins with. The committee's are entered by method, another account's with the account. */
export async function openingsOf(db: Database, accountId: string | null) {
  if (accountId === null) {
    const rows = await db.selectFrom('account_opening').select(['method', 'day', 'amount']).execute();
    return rows.map((row) => ({ ...row, method: row.method as Method }));
  }
  const row = await db.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const day = row.opening_day;
  return [
    { method: 'cash' as const, day, amount: row.opening_cash },
    { method: 'transfer' as const, day, amount: row.opening_bank },
  ];
}

/** The day of the committee's earliest entry of a method, booked or not. */
export async function firstEntryDay(db: Database, method: Method): Promise<Day | null> {
  const { day } = await db
    .selectFrom('account_entry')
    .select(({ fn }) => fn.min<Day | null>('day').as('day'))
    .where('method', '=', method)
    .where('voided', 'is', null)
    .where('account_id', 'is', null)
    .executeTakeFirstOrThrow();
  return day;
}

/** What happened before the opening day is in the opening balance already. @throws Refusal kind `usage`. */
export async function refuseBeforeOpening(
  db: Database,
  method: Method,
  day: Day,
  accountId: string | null = null,
): Promise<void> {
  const opening = (await openingsOf(db, accountId)).find((one) => one.method === method);
  if (opening === undefined || opening.day <= day) return;
  throw new Refusal(
    'usage',
    'before_opening',
    `${methodStates[method].label}的期初余额是${opening.day}的，${day}的收支已在其中，不能再记。`,
    { hint: '请核对日期。' },
  );
}
