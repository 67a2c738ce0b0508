import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { lastMove, type Seal, sealStates, stateOn } from './seal.ts';
import { findSeal, readSeals } from './store.ts';

/**
 * The seal that can be pressed on a day: the one named, else the committee's own in use. Null where the office has none on
 * file. @throws Refusal kind `usage` where it is lost, with the sub-district, or no longer in use, unless it was pressed all
 * the same.
 */
export async function sealAtHand(
  db: Database,
  day: Day,
  { called, happened = null }: { called?: string | undefined; happened?: string | null } = {},
): Promise<Seal | null> {
  const seal = called === undefined ? await ownSeal(db, day) : await findSeal(db, called);
  if (seal === null) return null;
  const isHere = whereabouts(seal, day) === null || stateOn(seal, day) === 'out';
  if (day >= seal.received_on && (isHere || happened !== null)) return seal;
  const state = stateOn(seal, day);
  const why = day < seal.received_on ? `${seal.received_on}才启用` : sealStates[state].label;
  throw new Refusal('usage', 'seal_not_here', `${seal.name}在${day}${why}，不能用印。`, {
    hint: `印章的经过：jwh seal show ${seal.name}；已找回、领回的先登记：jwh seal return；确已盖了的，jwh seal use 加 --happened 理由 如实记录`,
  });
}

/** Where a seal is on a day that is not in the office, as its register and whoever enters a use are told; null where it is. */
export function whereabouts(seal: Seal, day: Day): string | null {
  const state = stateOn(seal, day);
  if (state === 'held') return null;
  const label = `${day}这枚印章${sealStates[state].label}`;
  const moved = lastMove(seal, day);
  if (state !== 'out' || moved?.event !== 'lent') return label;
  return `${label}（${moved.day}由${moved.name}带到${moved.content.to}），请核对是谁在哪里盖的`;
}

async function ownSeal(db: Database, day: Day): Promise<Seal | null> {
  const usable = (await readSeals(db)).filter(
    ({ received_on, ended_on }) => received_on <= day && (ended_on === null || ended_on > day),
  );
  return usable.find(({ kind }) => kind === 'office') ?? usable[0] ?? null;
}
