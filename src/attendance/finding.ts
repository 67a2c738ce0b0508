import type { Citation } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import { type Choices, chosen, type ReadingId, readings } from '../rules/reading.ts';
import type { LeaveBehind } from './leave_behind.ts';
import type { Half } from './schedule.ts';
import type { AwayDay, AwayHalf } from './spell.ts';
import type { State } from './state.ts';

/** What a person is to decide about; the program never does (N12). */
export type Proposal = 'deduct' | 'self_criticism' | 'deemed_resignation';

/** A day, or half of one, that a finding rests on. */
export interface FindingDay {
  day: Day;
  half: Half | null;
  what: State;
}

/** What a rule gives under one set of readings. */
export interface Outcome {
  rule: InForce<RangeRule>;
  /** Whether the measure of the rule is reached. */
  holds: boolean;
  proposal: Proposal | null;
  /** 分, for `deduct` where the wage is known. */
  amount: number | null;
  arithmetic: string;
  /** The arithmetic without the wage, where it names it: for the paper (wages are private). */
  discreet?: string;
  says: string;
  /** The days it rests on, in order. */
  days: readonly FindingDay[];
  /** The command that comes next, where there is one. */
  hint?: string | undefined;
  /** The numbers of the leave requests it is about. */
  leaves?: readonly string[];
}

export interface Finding extends Omit<Outcome, 'rule' | 'hint' | 'leaves'> {
  hint: string | null;
  leaves: readonly string[];
  person: string;
  person_id: string;
  rule: string;
  /** The reading that decides first, as `D-80a`. */
  reading: string;
  /** All of them. */
  readings: string[];
  /** Readings under which it comes out otherwise. */
  others: { reading: string; holds: boolean; proposal: Proposal | null; amount: number | null }[];
  cite: Citation;
  cite_words: string;
}

export type RangeRule =
  | 'attendance.late.times'
  | 'attendance.late.days'
  | 'attendance.absence.self_criticism'
  | 'attendance.absence.resignation'
  | 'attendance.deduct_days'
  | 'leave.director'
  | 'leave.subdistrict';

/** The rules a month is judged by; undefined where the place has none. */
export type FindingRules = { readonly [K in RangeRule]: InForce<RangeRule> | undefined };

/** A day on which somebody came late or left early; both on one day are two. */
export interface LateEvent {
  day: Day;
  kind: 'late' | 'early';
}

/** Lateness that a named person found serious (情节严重). */
export interface Serious {
  day: Day;
  by: string;
  reason: string;
}

/** What is known of one person for the findings of a month. */
export interface PersonFacts {
  person: string;
  person_id: string;
  /** The month that is judged, or (`2026`) the whole year. */
  month: string;
  /** From the start of the year (or of the service, D-84c) to the end of the month, in order. */
  events: readonly LateEvent[];
  /** Days of recorded criticism, in order. */
  admonitions: readonly Day[];
  /** Of the month: what somebody found serious, with the reason (D-86). */
  serious: readonly Serious[];
  away: readonly AwayDay[];
  /** The leave requests behind the marks, by their id. */
  leaves: ReadonlyMap<string, LeaveBehind>;
  /** Monthly wage in 分; null where it is not on file. */
  wage: number | null;
  workdaysInMonth: number;
  /** Working days around the year, so that spells over its ends are seen; and all days of that stretch. */
  workdays: readonly Day[];
  allDays: readonly Day[];
}

export type Judge = (choices: Choices) => Outcome;

/**
 * Judges under the readings in force, and tells which other single reading changes the result. The first of `ids` is the
 * question that decides; `letters` limits what is tried for one question.
 */
export function judged(
  facts: PersonFacts,
  judge: Judge,
  choices: Choices,
  ids: readonly ReadingId[],
  letters: Partial<Record<ReadingId, readonly string[]>> = {},
): Finding {
  const { rule, hint = null, leaves = [], ...outcome } = judge(choices);
  const taken = ids.map((id) => `${id}${chosen(id, choices)}`);
  const others = ids.flatMap((id) =>
    (letters[id] ?? Object.keys(readings[id].options))
      .filter((letter) => letter !== chosen(id, choices))
      .map((letter) => ({ reading: `${id}${letter}`, ...judge({ ...choices, [id]: letter }) }))
      .filter(({ holds, proposal, amount }) => {
        return holds !== outcome.holds || proposal !== outcome.proposal || amount !== outcome.amount;
      })
      .map(({ reading, holds, proposal, amount }) => ({ reading, holds, proposal, amount })),
  );
  return {
    person: facts.person,
    person_id: facts.person_id,
    rule: rule.key,
    ...outcome,
    says: outcome.proposal === null ? outcome.says : `建议，由人决定：${outcome.says}`,
    hint,
    leaves,
    reading: taken[0] ?? '',
    readings: taken,
    others,
    cite: rule.cite,
    cite_words: rule.citeWords,
  };
}

/** Whether a number of days or times is within the rule; `inclusive` counts the bound of 超过 as well. */
export function reaches(rule: InForce<RangeRule>, number: number, inclusive = false): boolean {
  return isWithin(rule.value, number) || (inclusive && rule.value.above === number);
}

/** The halves of a spell as days, whole where both halves of a day are in it. */
export function daysOfSpell(halves: readonly AwayHalf[], what: State): FindingDay[] {
  const days = [...new Set(halves.map(({ day }) => day))];
  return days.map((day) => {
    const found = halves.filter((one) => one.day === day);
    return { day, half: found.length === 2 ? null : (found[0]?.half ?? null), what };
  });
}
