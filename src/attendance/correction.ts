import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { CorrectedDays, Known } from './own.ts';
import type { Half } from './schedule.ts';
import type { AwayDay } from './spell.ts';
import type { State } from './state.ts';
import type { Counts } from './tally.ts';

/** What was entered for a day in place of what the clock or a mark said. */
export interface Correction {
  id: string;
  person_id: string;
  name: string;
  day: Day;
  /** The half that `state` is of; null for the whole day. */
  half: Half | null;
  state: State | null;
  /** Minutes since midnight. */
  arrival: number | null;
  departure: number | null;
  before: Stood;
  reason: string;
  approver: string;
  entered_on: Day;
  /** The open month it is booked in, where its own month was closed already. */
  adjusted_month: Month | null;
  voided: string | null;
}

/** How the day stood before, what it became, and the difference. */
export interface Stood {
  code: string;
  first: number | null;
  last: number | null;
  after: string;
  effect: Effect;
}

/** What a correction changes: halves by the count's key (`leave.sick`), lateness in times. Only what differs is there. */
export type Effect = Readonly<Record<string, number>>;

/** The corrections over what is known of a day, in the order in which they were entered. Pure. */
export function correctedDays(corrections: readonly Correction[]): CorrectedDays {
  const people = new Map<string, Map<Day, Correction[]>>();
  for (const one of corrections) {
    const days = people.get(one.person_id) ?? new Map<Day, Correction[]>();
    days.set(one.day, [...(days.get(one.day) ?? []), one]);
    people.set(one.person_id, days);
  }
  return {
    of: (person_id) => {
      const days = people.get(person_id);
      return days === undefined ? undefined : (day, known) => (days.get(day) ?? []).reduce(corrected, known);
    },
  };
}

/**
 * A state stands for what was marked of its half; times stand for stamps, and where the whole day was marked for the marks,
 * which would hide them.
 */
function corrected(known: Known, { half, state, arrival, departure }: Correction): Known {
  const mark = { am: known.mark?.am ?? null, pm: known.mark?.pm ?? null };
  const hasTimes = arrival !== null || departure !== null;
  if (hasTimes && state === null && mark.am !== null && mark.pm !== null) Object.assign(mark, { am: null, pm: null });
  if (state !== null && half !== 'pm') mark.am = state;
  if (state !== null && half !== 'am') mark.pm = state;
  const times = {
    arrival: arrival ?? known.corrected?.arrival ?? null,
    departure: departure ?? known.corrected?.departure ?? null,
  };
  const isTimed = times.arrival !== null || times.departure !== null;
  return { ...known, mark, corrected: isTimed ? times : null };
}

type PersonAway = AwayDay & { person_id: string };

/** The days of absence, as corrected. Pure. */
export function correctedAway(away: readonly PersonAway[], corrections: readonly Correction[]): PersonAway[] {
  const all = correctedDays(corrections);
  const key = (one: { person_id: string; day: Day }) => `${one.person_id} ${one.day}`;
  const days = new Map(away.map((one) => [key(one), one]));
  for (const one of corrections) {
    const { person_id, day, reason } = one;
    const none = { person_id, day, am: null, pm: null, am_reason: null, pm_reason: null };
    const stood = away.find((mark) => key(mark) === key(one)) ?? none;
    const { mark } = all.of(person_id)?.(day, { mark: stood, punches: null }) ?? { mark: stood };
    const [am, pm] = [mark?.am ?? null, mark?.pm ?? null];
    days.set(key(one), {
      ...{ person_id, day, am, pm },
      am_reason: am === stood.am ? stood.am_reason : reason,
      pm_reason: pm === stood.pm ? stood.pm_reason : reason,
    });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The month to ask for where every adjusting entry counts, whenever it was booked. */
export const everBooked: Month = '9999-12';

/** A correction of a closed month is an adjusting entry: it counts from the month it is booked in, never before. Pure. */
export function countsIn({ adjusted_month }: Pick<Correction, 'adjusted_month'>, month: Month): boolean {
  return adjusted_month === null || adjusted_month <= month;
}

/**
 * The month that an entry for a day is booked in: null where the day's own month is open, else the first open one from the
 * month of `today` on. Pure.
 */
export function adjustingMonth(month: Month, now: Month, closed: readonly Month[]): Month | null {
  if (!closed.includes(month)) return null;
  let open = now;
  while (closed.includes(open)) open = monthAfter(open);
  return open;
}

function monthAfter(month: Month): Month {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return no === 12 ? `${year + 1}-01` : `${year}-${String(no + 1).padStart(2, '0')}`;
}

const counted = ['planned', 'present', 'late', 'early', 'unexcused', 'unmarked', 'rest_work'] as const;

/** The difference between the counts of a day before and after. Pure. */
export function effectOf(before: Counts, after: Counts): Effect {
  const kinds = [...new Set([...Object.keys(before.leave), ...Object.keys(after.leave)])];
  const pairs = [
    ...counted.map((key) => [key, after[key] - before[key]] as const),
    ...kinds.map((kind) => [`leave.${kind}`, (after.leave[kind] ?? 0) - (before.leave[kind] ?? 0)] as const),
  ];
  return Object.fromEntries(pairs.filter(([, difference]) => difference !== 0));
}
