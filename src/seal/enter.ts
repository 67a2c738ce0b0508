import { yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Writing } from '../database/writing.ts';
import { sealAtHand, whereabouts } from './at_hand.ts';
import { custodianOn } from './seal.ts';
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

/** A seal and who keeps it; `away`: where it is that day, where it is not in the office. */
interface SealInUse {
  id: string;
  name: string;
  custodian: { name: string; person_id: string | null } | null;
  away: string | null;
}

/**
 * The seal to be pressed on a day, the committee's own, and who keeps it then; null where none is on file.
 * @throws Refusal kind `usage` where it is lost or with the sub-district.
 */
export async function sealInUse(db: Writing['db'], day: string): Promise<SealInUse | null> {
  const seal = await sealAtHand(db, day);
  if (seal === null) return null;
  return { id: seal.id, name: seal.name, custodian: custodianOn(seal, day), away: whereabouts(seal, day) };
}
