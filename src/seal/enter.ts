import { yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Writing } from '../database/writing.ts';
import { type NewSealUse, sealUseNumber } from './use.ts';

/**
 * Enters a use of the seal within the caller's transaction: a certificate, a resolution, a disclosure sheet is sealed. Gives
 * its id and number. Judges nothing; the caller has done so.
 */
export async function enterSealUse(writing: Writing, use: NewSealUse): Promise<{ id: string; number: string }> {
  const year = yearOf(use.day);
  const no = await nextNumber(writing.db, 'seal_use', year);
  const { id } = await writing.insert('seal_use', {
    ...use,
    year,
    no,
    facts: JSON.stringify(use.facts),
    verdicts: JSON.stringify(use.verdicts),
  });
  return { id, number: sealUseNumber({ year, no }) };
}

/** The seal in use on a day, the office's round one first; null where none is on file. */
export async function sealInUse(db: Writing['db'], day: string): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('seal')
    .select(['id', 'name'])
    .where('received_on', '<=', day)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', day)]))
    .orderBy('received_on')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
