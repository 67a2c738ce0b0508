import type { InForce } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import { type PersonFacts, type RangeRule, reaches } from './finding.ts';
import { type Apart, type AwayHalf, dayCount, isAwayIn, spellsOf, spellWords } from './spell.ts';
import type { LeaveState } from './state.ts';

/** How long a spell is, in working days or from its first to its last day (D-73), against the rule (D-71). */
export function measure(
  { allDays }: PersonFacts,
  rule: InForce<RangeRule>,
  spell: readonly AwayHalf[],
  choices: Choices,
  words: string,
): { holds: boolean; arithmetic: string; halves: number; unit: string } {
  const inCalendarDays = chosen('D-73', choices) === 'b';
  const [first, last] = [spell[0]?.day ?? '', spell.at(-1)?.day ?? ''];
  const halves = inCalendarDays ? 2 * (allDays.indexOf(last) - allDays.indexOf(first) + 1) : spell.length;
  const inclusive = chosen('D-71', choices) === 'b';
  const holds = reaches(rule, halves / 2, inclusive);
  const sign = holds ? (inclusive ? '≥' : '>') : inclusive ? '<' : '≤';
  const unit = inCalendarDays ? '（日历天）' : '';
  return {
    holds,
    halves,
    unit,
    arithmetic: `${words}（${spellWords(spell)}）${dayCount(halves)}${unit} ${sign} ${rule.value.above ?? 0} 天`,
  };
}

/** The spells that reach into the month, whole. */
export function spellsInMonth(facts: PersonFacts, state: LeaveState, apart?: Apart): AwayHalf[][] {
  if (!isAwayIn(facts.month, facts.away, state)) return [];
  return spellsOf(facts.away, state, facts.workdays, apart).filter((spell) => inMonth(facts, spell).length > 0);
}

export function inMonth({ month }: PersonFacts, halves: readonly AwayHalf[]): AwayHalf[] {
  return halves.filter(({ day }) => day.startsWith(month));
}
