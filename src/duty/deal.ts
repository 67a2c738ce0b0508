import { balance } from './balance.ts';
import { type Before, type Position, Roster } from './roster.ts';
import { loadKinds } from './slot.ts';

/** How often a roster is begun anew, in another order, while somebody is on two evenings running; a long one less often. */
const attemptsFor = (positions: number) => Math.max(1, Math.min(60, Math.floor(2000 / Math.max(1, positions))));

/**
 * Deals positions out: to whom it is least hard on, then to who has least of its kind, least in all, and came last longest
 * ago; people on a par in the order of the roll. Then evens out what that left uneven. Where somebody is still on two
 * evenings running it is tried again in another order, and the best is taken. Deterministic.
 * @returns who takes each position; null where nobody is free.
 */
export function deal(positions: readonly Position[], people: readonly string[], before: Before): (string | null)[] {
  let best: { roster: Roster; trouble: number[] } | undefined;
  for (let attempt = 0; attempt < attemptsFor(positions.length); attempt += 1) {
    const roster = attempted(positions, people, before, attempt);
    const trouble = troubleOf(roster);
    if (best === undefined || compare(trouble, best.trouble) < 0) best = { roster, trouble };
    if (trouble.every((one) => one === 0)) break;
  }
  return best?.roster.taken ?? [];
}

function attempted(positions: readonly Position[], people: readonly string[], before: Before, attempt: number): Roster {
  const roster = new Roster(positions, people, before);
  const last = new Map([...before.days].map(([key, days]) => [key, days.at(-1)?.day ?? '']));
  for (const at of orderOf(positions, attempt)) {
    const { day, load } = positions[at] as Position;
    const rank = (key: string) => [roster.strain(at, key), roster.count(key, load), roster.total(key)];
    // The first attempt takes people on a par as they come; later ones in an order that differs from day to day.
    const order = (no: number) => (attempt === 0 ? no : (no * 7 + at * attempt * 5) % (people.length * 11));
    const [best] = people
      .map((key, no) => ({ key, no }))
      .filter(({ key }) => roster.mayTake(at, key))
      .map(({ key, no }) => ({ key, rank: [...rank(key), attempt === 0 ? (last.get(key) ?? '') : '', order(no), no] }))
      .sort((one, other) => compare(one.rank, other.rank));
    if (best === undefined) continue;
    roster.take(at, best.key);
    last.set(best.key, day);
  }
  balance(roster);
  return roster;
}

/** As the days come; in every second attempt the scarce kinds first. */
function orderOf(positions: readonly Position[], attempt: number): number[] {
  const all = [...positions.keys()];
  if (attempt % 2 === 0) return all;
  const number = (at: number) => positions.filter(({ load }) => load === positions[at]?.load).length;
  return all
    .map((at) => ({ at, number: number(at) }))
    .sort((one, other) => one.number - other.number)
    .map(({ at }) => at);
}

/** What is wrong with a roster: places left open, kinds more than one apart, evenings running. */
function troubleOf(roster: Roster): number[] {
  const open = roster.taken.filter((key) => key === null).length;
  const apart = loadKinds.map((load) => {
    const counts = roster.people.map((key) => roster.count(key, load));
    return Math.max(0, Math.max(...counts) - Math.min(...counts) - 1);
  });
  const hard = [...roster.positions.keys()].map((at) => {
    const key = roster.taken[at];
    return key == null ? 0 : roster.strain(at, key) - 2;
  });
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  return [open, sum(apart), sum(hard)];
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] as number | string;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
