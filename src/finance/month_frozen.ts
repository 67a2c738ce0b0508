import { createHash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readLedger } from './ledger_store.ts';
import { readAccounts } from './quarter_store.ts';
import { balanceAfter, balanceBefore } from './sums.ts';

/** The figures of a month of an account as they are closed; `digest` is of every entry in it. */
export async function freezeMonth(db: Database, accountId: string | null, { from, to }: { from: Day; to: Day }) {
  const { awaiting: _awaiting, ...figures } = await readAccounts(db, { from, to }, accountId);
  const [before, after] = [await balanceBefore(db, accountId, from, to), await balanceAfter(db, accountId, to)];
  const booked = await readLedger(db, { accountId, from, to, method: undefined, fundId: undefined });
  // Other words for the board change nothing that was booked: they are found also once the month is closed.
  const lines = booked.map(({ wording: _wording, ...line }) => line);
  return {
    content: { from, to, ...figures, before, after, entries: lines.length },
    digest: createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
  };
}
