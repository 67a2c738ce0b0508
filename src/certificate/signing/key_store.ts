import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { keyIdOf, type PublicKey } from './key.ts';

/** The public half of a key as it is on file. */
export interface SigningKey {
  id: string;
  public_key: PublicKey;
  from_day: Day;
  /** The day from which another signs. */
  retired_on: Day | null;
  reason: string | null;
}

/** All keys the office has ever signed with, the first one first. */
export function readKeys(db: Database): Promise<SigningKey[]> {
  return db
    .selectFrom('signing_key')
    .selectAll()
    .orderBy('from_day')
    .orderBy('retired_on', (order) => order.asc().nullsLast())
    .execute();
}

/** The key that signs now; null before the first paper. */
export async function keyInUse(db: Database): Promise<SigningKey | null> {
  const row = await db.selectFrom('signing_key').selectAll().where('retired_on', 'is', null).executeTakeFirst();
  return row ?? null;
}

/** Enters a public key within the caller's transaction. */
export function insertKey(writing: Writing, public_key: PublicKey, from_day: Day): Promise<SigningKey> {
  return writing.insert('signing_key', { id: keyIdOf(public_key), public_key, from_day });
}

/** Ends a key within the caller's transaction. */
export function retireKey(writing: Writing, { id }: SigningKey, retired_on: Day, reason: string): Promise<void> {
  return writing.update('signing_key', id, { retired_on, reason });
}
