import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { type Counts, type Load, noCounts, type Slot, sumOf } from './slot.ts';

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
