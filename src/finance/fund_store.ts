import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { accountNameOf } from './account_store.ts';
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
}

type NewFund = Pick<Fund, 'name' | 'account_id' | 'purpose' | 'uses' | 'from_day' | 'opening'>;

export async function insertFund(writing: Writing, { uses, ...fund }: NewFund): Promise<void> {
  await writing.insert('fund', { ...fund, facts: JSON.stringify({ uses }), closed_on: null });
}

/** Every fund with what it holds at the end of a day. */
export async function readFunds(db: Database, day: Day): Promise<Fund[]> {
  const rows = await db.selectFrom('fund').selectAll().orderBy('from_day').orderBy('name').execute();
  const funds: Fund[] = [];
  for (const { id, name, account_id, purpose, from_day, opening, facts } of rows) {
    const { income: received, expense: spent } = await movedBy(db, id, day);
    const { uses } = JSON.parse(facts) as Pick<Fund, 'uses'>;
    const account = await accountNameOf(db, account_id);
    const balance = opening + received - spent;
    funds.push({ id, name, account_id, account, purpose, uses, from_day, opening, received, spent, balance });
  }
  return funds;
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
