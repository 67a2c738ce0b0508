import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Method } from './entry.ts';
import { openingsOf } from './opening.ts';
import { type Balance, balanceAfter } from './sums.ts';

/** What an account holds at the end of a day. */
export interface DayBalance extends Balance {
  day: Day;
}

/**
 * What an account holds at the end of a day and of every later one on which something is booked already: what is paid on a
 * day is gone on all of them.
 */
export async function balancesFrom(db: Database, accountId: string | null, day: Day): Promise<DayBalance[]> {
  const begun = (await openingsOf(db, accountId)).filter((one) => one.day > day);
  const moves = [...begun, ...(await movesAfter(db, accountId, day))];
  moves.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const balances: DayBalance[] = [{ day, ...(await balanceAfter(db, accountId, day)) }];
  for (const { day: on, method, amount } of moves) {
    const last = balances.at(-1) as DayBalance;
    const now = { ...last, day: on, [method]: last[method] + amount };
    if (last.day === on) balances[balances.length - 1] = now;
    else balances.push(now);
  }
  return balances;
}

/** By day and method what came in less what went out, over the index; reversing entries count against their kind. */
async function movesAfter(db: Database, accountId: string | null, day: Day) {
  const moves: { day: Day; method: Method; amount: number }[] = [];
  for (const [kind, sign] of [
    ['income', 1],
    ['expense', -1],
  ] as const) {
    const rows = await db
      .selectFrom('account_entry')
      .select(({ fn }) => ['booked_on', 'method', fn.sum<number>('amount').as('amount')])
      .where('account_id', 'is', accountId)
      .where('kind', '=', kind)
      .where('booked_on', '>', day)
      .where('voided', 'is', null)
      .groupBy(['booked_on', 'method'])
      .execute();
    moves.push(...rows.map((row) => moveOf(row, sign)));
  }
  const back = await db
    .selectFrom('account_entry')
    .select(['account_id', 'kind', 'booked_on', 'method', 'amount'])
    .where('reverses_id', 'is not', null)
    .where('booked_on', '>', day)
    .where('voided', 'is', null)
    .execute();
  const own = back.filter((row) => row.account_id === accountId);
  moves.push(...own.map((row) => moveOf(row, row.kind === 'income' ? -2 : 2)));
  return moves;
}

function moveOf(
  { booked_on, method, amount }: { booked_on: Day | null; method: string; amount: number },
  sign: number,
) {
  return { day: booked_on as Day, method: method as Method, amount: sign * amount };
}
