import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { EntryKind, Wording } from './entry.ts';
import type { Accounts } from './quarter_store.ts';

/** What the public sheet prints in the place of an entry's own words; null where it prints those. Pure. */
export function wordingIn(facts: string | null): Wording | null {
  return facts === null ? null : (JSON.parse(facts).wording ?? null);
}

export async function putWording(writing: Writing, id: string, wording: Wording): Promise<void> {
  const { facts } = await writing.db
    .selectFrom('account_entry')
    .select('facts')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const kept = facts === null ? {} : JSON.parse(facts);
  await writing.update('account_entry', id, { facts: JSON.stringify({ ...kept, wording }) });
}

/** What a reversal prints in public of an entry that has other words there; null where that has none. Pure. */
export function reversalWording(number: string, reason: string, wording: Wording | null): Wording | null {
  return wording && { ...wording, purpose: `冲销${number}（${wording.purpose}）：${reason}` };
}

/** A period's accounts as they are printed for others: receipts first, by heading; the figures are the same. */
export async function printedAccounts(
  db: Database,
  accounts: Accounts,
  span: { from: Day; to: Day },
  accountId: string | null,
): Promise<Accounts> {
  const categories = await publicCategories(db, accounts.categories, span, accountId);
  const place = ({ kind, category }: Accounts['categories'][number]) => `${kind === 'income' ? 0 : 1}${category ?? ''}`;
  categories.sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
  return { ...accounts, categories };
}

/** The sums by heading as the public sheet prints them: an entry counts under the heading it is printed with. */
export async function publicCategories(
  db: Database,
  categories: Accounts['categories'],
  { from, to }: { from: Day; to: Day },
  accountId: string | null = null,
): Promise<Accounts['categories']> {
  const rows = await db
    .selectFrom('account_entry')
    .select(['kind', 'category', 'amount', 'reverses_id', 'facts'])
    .where('account_id', 'is', accountId)
    .where('kind', 'in', ['income', 'expense'])
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .where('voided', 'is', null)
    .where('facts', 'like', '%"wording"%')
    .execute();
  const sums = categories.map((one) => ({ ...one }));
  const add = (kind: EntryKind, category: string | null, count: number, amount: number) => {
    const sum = sums.find((one) => one.kind === kind && one.category === category);
    if (sum === undefined) sums.push({ kind, category, count, amount });
    else Object.assign(sum, { count: sum.count + count, amount: sum.amount + amount });
  };
  for (const { kind, category, amount, reverses_id, facts } of rows) {
    const printed = wordingIn(facts)?.category ?? category;
    const signed = reverses_id === null ? amount : -amount;
    add(kind as EntryKind, category, -1, -signed);
    add(kind as EntryKind, printed, 1, signed);
  }
  return sums.filter(({ count }) => count > 0);
}
