import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/workday.ts';
import type { Adjustment } from './adjustment_store.ts';
import { isLeave, type State, states } from './state.ts';
import type { Counts, PersonMonth } from './tally.ts';

/** A month of one person's year; `closed` is the day it was closed. */
export interface YearMonth {
  month: Month;
  person: PersonMonth;
  closed: Day | null;
}

/** A day that a person's record names: what it was, by the half where the halves differ. */
export interface NotedDay {
  day: Day;
  code: string;
  words: string;
}

/** Every day of lateness, leaving early, leave and absence, in order. Pure. */
export function notedDays(months: readonly YearMonth[]): NotedDay[] {
  const isNoted = (state: string) => {
    return ['late', 'early', 'late_early', 'unexcused'].includes(state) || isLeave(state as State);
  };
  return months.flatMap(({ person }) =>
    [...person.days]
      .filter(([, { code }]) => code.split('/').some(isNoted))
      .map(([day, { code }]) => ({ day, code, words: codeWords(code) })),
  );
}

/** `事假`; `上午出勤、下午事假` */
function codeWords(code: string): string {
  const word = (state: string) => states[state as State]?.label ?? '未记';
  const [am = '', pm] = code.split('/');
  return pm === undefined ? word(am) : `上午${word(am)}、下午${word(pm)}`;
}

/** A year's counts with what was found after months were closed, each adjusting entry once. Pure. */
export function withAdjustments(total: Counts, adjustments: readonly Adjustment[]): Counts {
  const sums: Record<string, number> = {};
  for (const { effect } of adjustments) {
    for (const [key, number] of Object.entries(effect)) sums[key] = (sums[key] ?? 0) + number;
  }
  const of = (key: string) => sums[key] ?? 0;
  const kinds = new Set([
    ...Object.keys(total.leave),
    ...Object.keys(sums).flatMap((key) => (key.startsWith('leave.') ? [key.slice('leave.'.length)] : [])),
  ]);
  const leave = [...kinds].map((kind) => [kind, (total.leave[kind] ?? 0) + of(`leave.${kind}`)] as const);
  return {
    planned: total.planned + of('planned'),
    off: total.off + of('off'),
    planned_so_far: total.planned_so_far + of('planned'),
    present_so_far: total.present_so_far + of('present'),
    present: total.present + of('present'),
    late: total.late + of('late'),
    early: total.early + of('early'),
    leave: Object.fromEntries(leave.filter(([, halves]) => halves !== 0)),
    unexcused: total.unexcused + of('unexcused'),
    unmarked: total.unmarked + of('unmarked'),
    rest_work: total.rest_work + of('rest_work'),
  };
}
