import type { Day } from '../../calendar/day.ts';
import type { ReadingId } from '../../rules/reading.ts';
import type { DueKind, FrequencyRuleInForce } from './kinds.ts';
import type { DuePeriod } from './row.ts';
import type { HeldMeeting } from './store.ts';

/** The days on which a kind was held, each once. */
export interface Counted {
  /** Those that count. */
  held: Day[];
  /** Those that do not. */
  not: Day[];
  /** Those that count though nobody knows whether the quorum was there. */
  unchecked: Day[];
}

/**
 * Which meetings of a kind count: a residents' meeting without its quorum is none, a joint session of some seats on one matter
 * is not the full meeting (静安 §4.5.3), and of the appraisals only the comprehensive one is held every year (幸福·三 第十六条).
 * Pure.
 */
export function counted({ kinds, forms, hasQuorum }: DueKind, meetings: readonly HeldMeeting[]): Counted {
  const own = meetings.filter(
    ({ kind, form }) =>
      kinds.some((one) => one === kind) && (kind !== 'recall' || forms?.some((one) => one === form) === true),
  );
  const counts = ({ kind, title, quorate, appraisal }: HeldMeeting) =>
    (forms === null || quorate !== 0) &&
    (kind !== 'joint' || title === null) &&
    (kind !== 'appraisal' || appraisal === 'comprehensive');
  const days = (all: readonly HeldMeeting[]) => [...new Set(all.map(({ day }) => day))];
  const held = own.filter(counts);
  const checked = new Set(held.filter(({ quorate }) => quorate === 1).map(({ day }) => day));
  return {
    held: days(held),
    not: days(own.filter((one) => !counts(one))),
    unchecked: days(held.filter(({ quorate, day }) => quorate === null && hasQuorum(day) && !checked.has(day))),
  };
}

/** 年底 (D-51): a day in December, or in the last quarter; a rule that names no season takes every day. */
export function inSeason({ readings }: FrequencyRuleInForce, day: Day, letter: (id: ReadingId) => string): boolean {
  return !readings.includes('D-51') || Number(day.slice(5, 7)) >= (letter('D-51') === 'b' ? 10 : 12);
}

/** A residents' meeting was logged, and nobody knows whether enough came. */
export function withUnchecked(row: DuePeriod, unchecked: readonly Day[]): DuePeriod {
  const days = row.days.filter((day) => unchecked.includes(day));
  if (days.length === 0) return row;
  const which = days.length === row.days.length ? '' : `${days.join('、')} `;
  return { ...row, notes: [...row.notes, `${which}法定人数未核`] };
}
