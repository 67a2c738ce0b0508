import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Judged } from '../verdict/verdict.ts';

/** Cash counted, and what the bank says, on a day; `book` and `bank_book` are what the books said when it was entered. In 分. */
export interface CashCount {
  id: string;
  account_id: string | null;
  day: Day;
  book: number;
  counted: number;
  bank_book: number;
  /** The balance of the bank's statement; null where none was looked at. */
  bank: number | null;
  counter: string;
  witness: string | null;
  explanation: string | null;
  verdicts: Judged[];
}

export async function insertCount(writing: Writing, count: Omit<CashCount, 'id'>): Promise<void> {
  const { bank, bank_book, verdicts, ...row } = count;
  await writing.insert('cash_count', {
    ...row,
    facts: JSON.stringify({ bank, bank_book }),
    verdicts: JSON.stringify(verdicts),
    voided: null,
  });
}

/** The newest standing count of an account between two days, the last entered of a day; null where there is none. */
export async function lastCount(db: Database, accountId: string | null, from: Day, to: Day): Promise<CashCount | null> {
  const row = await db
    .selectFrom('cash_count')
    .selectAll()
    .where('account_id', 'is', accountId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .orderBy('day', 'desc')
    .orderBy(({ ref }) => ref('rowid' as 'id'), 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { facts, verdicts, voided: _voided, ...rest } = row;
  return { ...rest, ...(JSON.parse(facts) as Pick<CashCount, 'bank' | 'bank_book'>), verdicts: JSON.parse(verdicts) };
}
