import type { Database } from '../database/open.ts';
import { accountCodes } from './account_codes.ts';
import type { Frozen } from './frozen.ts';
import { everyVersion, type Review, readReviews, type Version } from './version_store.ts';

/**
 * What counts of the item by item review for a version: its own, and what was found in earlier ones of items that say the
 * same. Somebody's last word on an item takes the place of the one before.
 */
export async function standingReviews(
  db: Database,
  { id, period, version }: Pick<Version, 'id' | 'period' | 'version'>,
): Promise<Review[]> {
  if (version === 1) return readReviews(db, id);
  const versions = (await everyVersion(db, period)).filter((one) => one.version <= version);
  const now = versions.find((one) => one.id === id);
  const kept = new Map<string, Review>();
  for (const one of versions) {
    for (const review of await readReviews(db, one.id)) {
      if (now === undefined || one.id === id || saysSame(one.content, now.content, review.item))
        kept.set(`${review.item}\n${review.name}`, review);
    }
  }
  return [...kept.values()].sort((a, b) => a.day.localeCompare(b.day, 'en') || a.name.localeCompare(b.name, 'zh'));
}

/** Whether an item says the same in two versions; of the accounts, their figures too. Pure. */
export function saysSame(before: Frozen, after: Frozen, code: string): boolean {
  const told = ({ items, accounts: { awaiting: _awaiting, ...accounts } }: Frozen) =>
    JSON.stringify([items.find((one) => one.code === code), accountCodes.includes(code) ? accounts : null]);
  return told(before) === told(after);
}
