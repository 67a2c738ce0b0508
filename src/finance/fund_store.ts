import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { accountNameOf } from './account_store.ts';
import { refuseClosedBooks } from './closed.ts';
import { type Happening, historyOf, withHappening } from './history.ts';
import { refuseClosedMonth } from './month_store.ts';
import { net } from './net.ts';

/** Money for a purpose: it lies in an account and may be spent under its headings only. Amounts in 分. */
export interface Fund {
  id: string;
  name: string;
  account_id: string | null;
  account: string | null;
  purpose: string;
  /** The headings of expense (类别) that serve the purpose. */
  uses: string[];
  from_day: Day;
  /** What of the account's balance on that day belonged to it already. */
  opening: number;
  received: number;
  spent: number;
  balance: number;
  closed_on: Day | null;
  /** What became of it: corrections, its closing, with why. */
  history: Happening[];
}

type NewFund = Pick<Fund, 'name' | 'account_id' | 'purpose' | 'uses' | 'from_day' | 'opening'>;

export async function insertFund(writing: Writing, { uses, ...fund }: NewFund): Promise<void> {
  await writing.insert('fund', { ...fund, facts: JSON.stringify({ uses }), closed_on: null });
}

/**
 * Sets a fund that was registered wrongly right, while nothing was booked on it and no month that shows it is closed.
 * @throws Refusal kind `usage`.
 */
export async function replaceFund(
  writing: Writing,
  id: string,
  { uses, ...fund }: NewFund,
  { day, reason }: { day: Day; reason: string },
): Promise<void> {
  const { db } = writing;
  const before = await db.selectFrom('fund').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const moved = await db.selectFrom('account_entry').select('id').where('fund_id', '=', id).executeTakeFirst();
  if (moved !== undefined) {
    throw new Refusal('usage', 'fund_used', `专款“${fund.name}”已有收支，不能再更正登记。`, {
      hint: '没有写入任何内容。查看：jwh finance funds',
    });
  }
  await refuseClosedMonth(db, before.account_id, before.from_day, '没有写入任何内容。结账时的专款不再改动。');
  await refuseClosedBooks(db, { account_id: before.account_id, fund_id: id }, day);
  const { purpose, from_day, opening, account_id, facts } = before;
  const was = { purpose, from_day, opening, account_id, uses: usesIn(facts) };
  const kept = JSON.parse(withHappening(facts, { what: 'replaced', day, reason, before: was }));
  await writing.update('fund', id, { ...fund, facts: JSON.stringify({ ...kept, uses }) });
}

/** Every fund with what it holds at the end of a day. */
export async function readFunds(db: Database, day: Day): Promise<Fund[]> {
  const rows = await db.selectFrom('fund').selectAll().orderBy('from_day').orderBy('name').execute();
  const funds: Fund[] = [];
  for (const { id, name, account_id, purpose, from_day, opening, closed_on, facts } of rows) {
    const { income: received, expense: spent } = await movedBy(db, id, day);
    const account = await accountNameOf(db, account_id);
    const balance = opening + received - spent;
    funds.push({
      ...{ id, name, account_id, account, purpose, uses: usesIn(facts), from_day, opening, received, spent, balance },
      ...{ closed_on, history: historyOf(facts) },
    });
  }
  return funds;
}

function usesIn(facts: string): string[] {
  return (JSON.parse(facts) as Pick<Fund, 'uses'>).uses;
}

/** The fund of an account by its name. @throws Refusal kind `not_found`; `usage` for a fund of another account. */
export async function fundNamed(db: Database, name: string, accountId: string | null, day: Day): Promise<Fund> {
  const fund = (await readFunds(db, day)).find((one) => one.name === name.trim());
  if (fund === undefined) {
    throw new Refusal('not_found', 'no_such_fund', `没有“${name}”这项专款。`, {
      hint: '在册的专款：jwh finance funds；登记：jwh finance fund 名称 --purpose 用途',
    });
  }
  if (fund.account_id !== accountId) {
    throw new Refusal('usage', 'fund_elsewhere', `专款“${name}”在${fund.account ?? '居委会'}账上。`, {
      hint:
        fund.account === null ? '没有写入任何内容。不写 --account。' : `没有写入任何内容。加 --account ${fund.account}`,
    });
  }
  return fund;
}

/** What is said of a fund of which more was spent than there was. */
export function overdrawnWords({ name, balance }: Pick<Fund, 'name' | 'balance'>): string {
  return `专款“${name}”结余 ${yuan(balance)}，超支 ${yuan(-balance)}`;
}

/** What a fund holds at the end of a day. */
export interface FundBalance {
  day: Day;
  balance: number;
}

/**
 * What a fund holds at the end of a day and of every later one on which something is booked on it already: what is paid on a
 * day is gone on all of them.
 */
export async function fundBalancesFrom(db: Database, { id, balance }: Fund, day: Day): Promise<FundBalance[]> {
  const rows = await db
    .selectFrom('account_entry')
    .select(['booked_on', 'kind', 'amount', 'reverses_id'])
    .where('fund_id', '=', id)
    .where('booked_on', '>', day)
    .where('voided', 'is', null)
    .orderBy('booked_on')
    .execute();
  const moved = new Map<Day, number>();
  for (const { booked_on, kind, amount, reverses_id } of rows) {
    const comesIn = (kind === 'income') === (reverses_id === null);
    moved.set(booked_on as Day, (moved.get(booked_on as Day) ?? 0) + (comesIn ? amount : -amount));
  }
  const balances: FundBalance[] = [{ day, balance }];
  let running = balance;
  for (const [on, change] of moved) {
    running += change;
    balances.push({ day: on, balance: running });
  }
  return balances;
}

async function movedBy(db: Database, fundId: string, day: Day): Promise<{ income: number; expense: number }> {
  const rows = await db
    .selectFrom('account_entry')
    .select(({ fn }) => [
      'kind',
      fn.sum<number>('amount').as('booked'),
      fn.sum<number | null>('amount').filterWhere('reverses_id', 'is not', null).as('taken_back'),
    ])
    .where('fund_id', '=', fundId)
    .where('booked_on', '<=', day)
    .where('voided', 'is', null)
    .groupBy('kind')
    .execute();
  const of = (kind: string) => net(rows.find((row) => row.kind === kind));
  return { income: of('income'), expense: of('expense') };
}
