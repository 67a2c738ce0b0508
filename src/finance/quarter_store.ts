import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { EntryKind } from './entry.ts';
import { type Booked, balanceAfter, balanceBefore, bookedBetween, totalOf } from './sums.ts';
import { wordingIn } from './wording_store.ts';

/** What came in or went out under one heading. */
interface CategorySum {
  kind: EntryKind;
  category: string | null;
  count: number;
  amount: number;
}

/** A period's accounts, in 分: opening + receipts − payments = closing. Entries awaiting approval count nowhere else. */
export interface Accounts {
  opening: number;
  receipts: number;
  payments: number;
  closing: number;
  awaiting: { count: number; amount: number };
  categories: CategorySum[];
}

/** A period's accounts, from the index alone; the file may hold decades. @param accountId null: the committee's own. */
export async function readAccounts(
  db: Database,
  period: { from: Day; to: Day },
  accountId: string | null = null,
): Promise<Accounts> {
  return (await readBooks(db, period, accountId)).accounts;
}

/** The same, with the cash there should be at the end; `told`: whether the statement of the named period was stamped or posted; `apart`: whether there are other accounts or funds. */
export async function readBooks(
  db: Database,
  { from, to, period }: { from: Day; to: Day; period?: string },
  accountId: string | null,
): Promise<{ accounts: Accounts; cash: number; told: boolean; apart: boolean }> {
  const before = await balanceBefore(db, accountId, from, to);
  const opening = totalOf(before);
  const booked = await bookedBetween(db, accountId, { from, to });
  const categories = byHeading(booked);
  const total = (kind: EntryKind) => categories.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0);
  const [receipts, payments] = [total('income'), total('expense')];
  const awaiting = await awaitingUntil(db, to, accountId, period);
  const accounts = {
    ...{ opening, receipts, payments, closing: opening + receipts - payments },
    ...{ awaiting: { count: awaiting.count, amount: awaiting.amount }, categories },
  };
  const cash = booked
    .filter(({ method }) => method === 'cash')
    .reduce((sum, { kind, amount }) => sum + (kind === 'income' ? amount : -amount), before.cash);
  return { accounts, cash, told: awaiting.told > 0, apart: awaiting.apart };
}

/** Cash and bank together; what has no heading first, then by heading. */
function byHeading(booked: readonly Booked[]): CategorySum[] {
  const sums: CategorySum[] = [];
  for (const { kind, category, count, amount } of booked) {
    const sum = sums.find((one) => one.kind === kind && one.category === category);
    if (sum === undefined) sums.push({ kind, category, count, amount });
    else Object.assign(sum, { count: sum.count + count, amount: sum.amount + amount });
  }
  const order = ({ kind, category }: CategorySum) => [kind === 'income' ? 0 : 1, category ?? ''] as const;
  return sums.sort((one, other) => {
    const [[kind, category], [kind2, category2]] = [order(one), order(other)];
    return kind - kind2 || (category < category2 ? -1 : category > category2 ? 1 : 0);
  });
}

/** What was booked in the period, by heading and day, in the words the public sheet prints. */
export async function readBooked(db: Database, { from, to }: { from: Day; to: Day }, accountId: string | null = null) {
  const rows = await db
    .selectFrom('account_entry')
    .select(['kind', 'category', 'day', 'booked_on', 'purpose', 'amount', 'no', 'reverses_id', 'facts'])
    .where('account_id', 'is', accountId)
    .where('kind', 'in', ['income', 'expense'])
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .orderBy('kind', 'desc')
    .orderBy('category')
    .orderBy('booked_on')
    .orderBy('no')
    .execute();
  return rows.map(({ kind, category, day, booked_on, purpose, amount, reverses_id, facts }) => {
    const wording = wordingIn(facts);
    return {
      kind: kind as EntryKind,
      category: wording?.category ?? category,
      day,
      booked_on: booked_on as Day,
      purpose: wording?.purpose ?? purpose,
      amount: reverses_id === null ? amount : -amount,
    };
  });
}

/** What awaits approval; and, asked along with it, what is on file of a period's statement and beside the committee's account. */
async function awaitingUntil(
  db: Database,
  to: Day,
  accountId: string | null,
  period = '',
): Promise<{ count: number; amount: number; told: number; apart: boolean }> {
  const { count, amount, reviews, gates, postings, others, funds } = await db
    .selectFrom('account_entry')
    .select(({ fn, selectFrom }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>('amount').as('amount'),
      selectFrom('account_review').select('id').where('period', '=', period).limit(1).as('reviews'),
      selectFrom('disclosure_gate').select('id').where('period', '=', period).limit(1).as('gates'),
      selectFrom('disclosure_version').select('id').where('period', '=', period).limit(1).as('postings'),
      selectFrom('account').select('id').limit(1).as('others'),
      selectFrom('fund').select('id').limit(1).as('funds'),
    ])
    .where('status', '=', 'awaiting')
    .where('account_id', 'is', accountId)
    .where('voided', 'is', null)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  const told = [reviews, gates, postings].filter((one) => one !== null).length;
  return { count, amount: amount ?? 0, told, apart: others !== null || funds !== null };
}

/** The cash there should be at the end of a day: opening balance and every booked entry in cash. */
export async function cashOn(db: Database, day: Day, accountId: string | null = null): Promise<number> {
  return (await balanceAfter(db, accountId, day)).cash;
}
