import type { Position, Roster } from './roster.ts';
import { type Load, loadKinds } from './slot.ts';

/** Evens out each kind, then takes consecutive days apart, until neither changes anything. */
export function balance(roster: Roster): void {
  for (let round = 0; round < 10; round += 1) {
    let changed = false;
    for (const load of loadKinds) changed = level(roster, load) || changed;
    changed = spread(roster) || changed;
    if (!changed) return;
  }
}

const positionsOf = (roster: Roster, load: Load) =>
  [...roster.positions.keys()].filter((at) => roster.positions[at]?.load === load);

/** Hands positions from who has most of a kind to who has least, while they are two or more apart. */
function level(roster: Roster, load: Load): boolean {
  const all = positionsOf(roster, load);
  let changed = false;
  while (handOver(roster, load, all)) changed = true;
  return changed;
}

function handOver(roster: Roster, load: Load, all: readonly number[]): boolean {
  const gap = ([from, to]: readonly [string, string]) => roster.count(from, load) - roster.count(to, load);
  const pairs = roster.people
    .flatMap((from) => roster.people.map((to) => [from, to] as const))
    .filter((pair) => gap(pair) >= 2)
    .sort((one, other) => gap(other) - gap(one));
  const gentle = pairs.some(([from, to]) => give(roster, all, from, to, 0));
  if (gentle) return true;
  // Two evenings running rather than an uneven roster, among those who are always free, where this roster made it so.
  const always = (key: string) => all.every((at) => roster.positions[at]?.fit.includes(key));
  return pairs.some(
    ([from, to]) =>
      always(from) &&
      always(to) &&
      roster.ownCount(from, load) - roster.ownCount(to, load) >= 2 &&
      give(roster, all, from, to, Number.POSITIVE_INFINITY),
  );
}

/** Gives one of the positions of `from` to `to`: the one that is least hard on `to`, and not harder than `most`. */
function give(roster: Roster, all: readonly number[], from: string, to: string, most: number): boolean {
  const [best] = all
    .filter((at) => roster.taken[at] === from && roster.mayTake(at, to))
    .map((at) => ({ at, harder: roster.strain(at, to) - (roster.strain(at, from) - 2) }))
    .filter(({ harder }) => harder <= most)
    .sort((one, other) => one.harder - other.harder);
  if (best === undefined) return false;
  roster.release(best.at);
  roster.take(best.at, to);
  return true;
}

/** Takes two evenings running apart by letting two people change places within a kind. */
function spread(roster: Roster): boolean {
  let changed = false;
  for (const at of roster.positions.keys()) {
    const key = roster.taken[at];
    // A person's own position counts twice in the strain of its day.
    if (key == null || roster.strain(at, key) <= 2) continue;
    const partners = positionsOf(roster, (roster.positions[at] as Position).load);
    changed = partners.some((other) => exchange(roster, at, other)) || changed;
  }
  return changed;
}

/** Exchanges who takes two positions where that makes it easier on the two of them; puts it back where not. */
function exchange(roster: Roster, one: number, other: number): boolean {
  const [first, second] = [roster.taken[one], roster.taken[other]];
  if (first == null || second == null || first === second) return false;
  const release = () => [one, other].forEach((at) => void roster.release(at));
  const put = (at: number, key: string) => {
    const strain = roster.strain(at, key);
    roster.take(at, key);
    return strain;
  };
  release();
  const before = put(one, first) + put(other, second);
  release();
  if (roster.mayTake(one, second) && roster.mayTake(other, first)) {
    if (put(one, second) + put(other, first) < before) return true;
    release();
  }
  put(one, first);
  put(other, second);
  return false;
}
