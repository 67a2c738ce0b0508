import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

interface Books {
  account_id: string | null;
  fund_id: string | null;
}

/**
 * Nothing is booked any more on an account or a fund that is closed, on whatever day: it was closed at nothing and stays so.
 * Call it inside the transaction that writes.
 * @throws Refusal kind `usage`, code `account_closed` or `fund_closed`.
 */
export async function refuseClosedBooks(db: Database, { account_id, fund_id }: Books, day: Day): Promise<void> {
  const account = account_id === null ? undefined : await closedRow(db, 'account', account_id);
  if (account !== undefined) throw refusal('account', account, day);
  const fund = fund_id === null ? undefined : await closedRow(db, 'fund', fund_id);
  if (fund !== undefined) throw refusal('fund', fund, day);
}

type Closed = { name: string; closed_on: Day | null };

async function closedRow(db: Database, table: 'account' | 'fund', id: string): Promise<Closed | undefined> {
  return db
    .selectFrom(table)
    .select(['name', 'closed_on'])
    .where('id', '=', id)
    .where('closed_on', 'is not', null)
    .executeTakeFirst();
}

function refusal(kind: 'account' | 'fund', { name, closed_on }: Closed, day: Day): Refusal {
  const what = kind === 'account' ? `账户“${name}”` : `专款“${name}”`;
  const late = closed_on !== null && day > closed_on ? '已在结清以后' : '结清时的余额是 0.00';
  return new Refusal(
    'usage',
    `${kind}_closed`,
    `${what}已于${closed_on}结清，${day}的收支不能再记、改或作废（${late}）。`,
    {
      hint: `没有写入任何内容。结清登记错了的：jwh finance end --${kind} ${name} --take-back --reason 理由`,
    },
  );
}
