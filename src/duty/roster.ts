import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type Counts, type Load, loadKinds, noCounts, type Slot, sumOf } from './slot.ts';

/** One place on the roster that somebody must take. */
export interface Position {
  day: Day;
  slot: Slot;
  lead: boolean;
  load: Load;
  start: number;
  finish: number;
  /** Who may take it, by key: in office, not on leave, allowed for the slot. */
  fit: readonly string[];
}

/** What people did before this roster: how often this year, and on which days around it. */
export interface Before {
  counts: ReadonlyMap<string, Counts>;
  days: ReadonlyMap<string, readonly { day: Day; cleaning: boolean }[]>;
}

/** Duties run one after another; cleaning in the morning is no duty of the night before. */
const groupOf = (cleaning: boolean) => (cleaning ? 'cleaning' : 'duty');

/** A roster while it is being made: who has taken what, and how often each has been on. */
export class Roster {
  readonly positions: readonly Position[];
  readonly people: readonly string[];
  readonly taken: (string | null)[];
  private readonly counts: Map<string, Counts>;
  private readonly own: Map<string, Counts>;
  /** How often a person is on, by `key|group|day`. */
  private readonly on = new Map<string, number>();
  private readonly byDay = new Map<Day, number[]>();

  constructor(positions: readonly Position[], people: readonly string[], before: Before) {
    this.positions = positions;
    this.people = people;
    this.taken = positions.map(() => null);
    this.counts = new Map(people.map((key) => [key, { ...(before.counts.get(key) ?? noCounts()) }]));
    this.own = new Map(people.map((key) => [key, noCounts()]));
    for (const [at, { day }] of positions.entries()) this.byDay.set(day, [...(this.byDay.get(day) ?? []), at]);
    for (const [key, days] of before.days) for (const { day, cleaning } of days) this.mark(key, cleaning, day, 1);
  }

  /** Of one kind, what was done before included. */
  count(key: string, load: Load): number {
    return this.counts.get(key)?.[load] ?? 0;
  }

  /** Of one kind, in this roster alone. */
  ownCount(key: string, load: Load): number {
    return this.own.get(key)?.[load] ?? 0;
  }

  total(key: string): number {
    return sumOf(this.counts.get(key) ?? noCounts());
  }

  take(at: number, key: string): void {
    this.taken[at] = key;
    this.shift(at, key, 1);
  }

  release(at: number): void {
    const key = this.taken[at];
    if (key == null) return;
    this.taken[at] = null;
    this.shift(at, key, -1);
  }

  /** Whether a person may take a position at all: fit for it, and not on the same duty already. */
  mayTake(at: number, key: string): boolean {
    const { day, slot, fit } = this.positions[at] as Position;
    if (!fit.includes(key)) return false;
    return !this.sameDay(day).some((one) => this.positions[one]?.slot === slot && this.taken[one] === key);
  }

  /** How hard it would be on a person to take a position: duty the evening before or after, or twice a day. */
  strain(at: number, key: string): number {
    const { day, slot } = this.positions[at] as Position;
    const cleaning = slot === 'cleaning';
    const times = (other: Day) => this.on.get(`${key}|${groupOf(cleaning)}|${other}`) ?? 0;
    return times(addDays(day, -1)) + times(addDays(day, 1)) + 2 * times(day);
  }

  private shift(at: number, key: string, by: number): void {
    const { load, day, slot } = this.positions[at] as Position;
    for (const counts of [this.counts.get(key), this.own.get(key)]) if (counts !== undefined) counts[load] += by;
    this.mark(key, slot === 'cleaning', day, by);
  }

  private mark(key: string, cleaning: boolean, day: Day, by: number): void {
    const at = `${key}|${groupOf(cleaning)}|${day}`;
    this.on.set(at, (this.on.get(at) ?? 0) + by);
  }

  private sameDay(day: Day): number[] {
    return this.byDay.get(day) ?? [];
  }
}

/**
 * Deals positions out in order: to whom it is least hard on, then to who has least of its kind, least in all, and came
 * last longest ago; people on a par in the order of the roll. Then evens out what that left uneven. Deterministic.
 * @returns who takes each position; null where nobody is free.
 */
export function deal(positions: readonly Position[], people: readonly string[], before: Before): (string | null)[] {
  const roster = new Roster(positions, people, before);
  const last = new Map([...before.days].map(([key, days]) => [key, days.at(-1)?.day ?? '']));
  for (const [at, { day, load }] of positions.entries()) {
    const rank = (key: string) => [roster.strain(at, key), roster.count(key, load), roster.total(key)];
    const best = people
      .filter((key) => roster.mayTake(at, key))
      .map((key, order) => ({ key, rank: [...rank(key), last.get(key) ?? '', order] }))
      .sort((one, other) => compare(one.rank, other.rank))[0];
    if (best === undefined) continue;
    roster.take(at, best.key);
    last.set(best.key, day);
  }
  balance(roster);
  return roster.taken;
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] as number | string;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/** Evens out each kind, then takes consecutive days apart, until neither changes anything. */
function balance(roster: Roster): void {
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
  // Two evenings running rather than an uneven roster, among those who are always free and level before it.
  const always = (key: string) => all.every((at) => roster.positions[at]?.fit.includes(key));
  return pairs.some(
    ([from, to]) =>
      always(from) &&
      always(to) &&
      roster.ownCount(from, load) > roster.ownCount(to, load) &&
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
