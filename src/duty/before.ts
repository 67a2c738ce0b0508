import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Candidate } from './people.ts';
import type { Shift } from './plan_store.ts';
import type { Before } from './roster.ts';
import { type Counts, loadKinds, loadOf, noCounts } from './slot.ts';

/** Nobody has to make up more than this many duties of a kind after being away: long leave is no debt. */
const mostToMakeUp = 2;

export const keyOfShift = ({ person_id, name }: Pick<Shift, 'person_id' | 'name'>) => person_id ?? `volunteer:${name}`;

/** How often each person stands on rosters, by kind. */
export function countsOf(shifts: readonly Shift[], calendar: WorkCalendar): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const shift of shifts) {
    const key = keyOfShift(shift);
    const own = counts.get(key) ?? noCounts();
    own[loadOf(shift, calendar.kindOf(shift.day))] += 1;
    counts.set(key, own);
  }
  return counts;
}

/**
 * What counts of the year's rosters when the next is dealt out: what each did, but so that nobody has to make up more than
 * two of a kind, and who came after the year's first roster nothing at all. Pure.
 */
export function beforeOf(shifts: readonly Shift[], people: readonly Candidate[], calendar: WorkCalendar): Before {
  const real = countsOf(shifts, calendar);
  const first = shifts[0]?.day;
  const veterans = people.filter((one) => !isNew(one, first));
  const counts = people.map((one): [string, Counts] => {
    const own = real.get(one.key) ?? noCounts();
    const behind = isNew(one, first) ? 0 : mostToMakeUp;
    const lifted = loadKinds.map((kind) => {
      const others = veterans.filter(({ key }) => key !== one.key).map(({ key }) => real.get(key)?.[kind] ?? 0);
      return [kind, others.length === 0 ? own[kind] : Math.max(own[kind], Math.min(...others) - behind)];
    });
    return [one.key, Object.fromEntries(lifted) as Counts];
  });
  const days = new Map<string, { day: Day; cleaning: boolean }[]>();
  for (const shift of shifts) {
    const key = keyOfShift(shift);
    days.set(key, [...(days.get(key) ?? []), { day: shift.day, cleaning: shift.slot === 'cleaning' }]);
  }
  return { counts: new Map(counts), days };
}

/** Came into office after the first duty of the year; volunteers owe nothing either. */
function isNew({ person_id, posts }: Candidate, first: Day | undefined): boolean {
  if (person_id === null) return true;
  return first !== undefined && posts.every(({ from_day }) => from_day > first);
}
