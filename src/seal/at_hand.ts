import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Seal, sealStates, stateOn } from './seal.ts';
import { findSeal, readSeals } from './store.ts';

/**
 * The seal that can be pressed on a day: the one named, else the committee's own in use. Null where the office has none on
 * file. @throws Refusal kind `usage` where it is lost, with the sub-district, or no longer in use.
 */
export async function sealAtHand(db: Database, day: Day, called?: string): Promise<Seal | null> {
  const seal = called === undefined ? await ownSeal(db, day) : await findSeal(db, called);
  if (seal === null) return null;
  const state = stateOn(seal, day);
  if (day >= seal.received_on && state !== 'lost' && state !== 'street' && state !== 'ended') return seal;
  const why = day < seal.received_on ? `${seal.received_on}才启用` : sealStates[state].label;
  throw new Refusal('usage', 'seal_not_here', `${seal.name}在${day}${why}，不能用印。`, {
    hint: `印章的经过：jwh seal show ${seal.name}；已找回、领回的先登记：jwh seal return`,
  });
}

async function ownSeal(db: Database, day: Day): Promise<Seal | null> {
  const usable = (await readSeals(db)).filter(
    ({ received_on, ended_on }) => received_on <= day && (ended_on === null || ended_on > day),
  );
  return usable.find(({ kind }) => kind === 'office') ?? usable[0] ?? null;
}
