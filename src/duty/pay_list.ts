import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import type { Log } from './log_store.ts';
import { type Counts, loadOf, noCounts, sumOf } from './slot.ts';

/** What one of the staff did on duty in a period, and what they get for it. */
export interface PayLine extends Counts {
  person: string;
  days: Day[];
  total: number;
  /** In half-days: earned by these duties, and taken as leave in the period. */
  earned_halves: number;
  taken_halves: number;
  /** In 分; null where no pay was given. */
  pay: number | null;
  /** Duties for which nothing has been decided. */
  open: number;
}

/** The list of time off and duty pay (form F-41; R-JA1-24), by person in the order of the first duty. Pure. */
export function payList(
  logs: readonly Log[],
  calendar: WorkCalendar,
  takenOf: (person_id: string) => number,
): PayLine[] {
  const people = new Map<string, Log[]>();
  for (const log of logs) {
    if (log.person_id !== null && log.slot !== 'cleaning')
      people.set(log.person_id, [...(people.get(log.person_id) ?? []), log]);
  }
  return [...people].map(([person_id, own]) => {
    const counts = noCounts();
    for (const { slot, day } of own) counts[loadOf({ slot, lead: false }, calendar.kindOf(day))] += 1;
    const paid = own.filter(({ compensation }) => compensation === 'pay');
    return {
      person: own[0]?.name ?? '',
      days: own.map(({ day }) => day),
      ...counts,
      total: sumOf(counts),
      earned_halves: own.reduce((sum, { facts }) => sum + (facts.halves ?? 0), 0),
      taken_halves: takenOf(person_id),
      pay: paid.length === 0 ? null : paid.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      open: own.filter(({ compensation }) => compensation === null).length,
    };
  });
}

/** `1、6、12日` where one month was asked for, `10-01、11-03` for a longer period, wherever its days lie. */
export function dayList(days: readonly Day[], isOneMonth: boolean): string {
  if (isOneMonth) return `${days.map((day) => Number(day.slice(8))).join('、')}日`;
  const isOneYear = new Set(days.map(yearOf)).size === 1;
  return days.map((day) => (isOneYear ? day.slice(5) : day)).join('、');
}
