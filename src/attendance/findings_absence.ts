import { type Choices, chosen } from '../rules/reading.ts';
import {
  daysOfSpell,
  type Finding,
  type FindingRules,
  judged,
  type Outcome,
  type PersonFacts,
  reaches,
} from './finding.ts';
import { type AwayHalf, dayCount, isAwayIn, spellsOf, spellWords } from './spell.ts';

/** 长春 十三(四): 无故旷工1天 and 2天 (R-CC-13-8, -9). Spell by spell unless the office counts the year together (D-87). */
export function absenceFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  if (!isAwayIn(facts.month, facts.away, 'unexcused')) return [];
  const spells = spellsOf(facts.away, 'unexcused', facts.workdays);
  const now = spells.filter((spell) => spell.some(({ day }) => day.startsWith(facts.month)));
  if (now.length === 0) return [];
  const sum = inYear(spells.flat(), facts.month);
  const judge = (spell: readonly AwayHalf[]) => (letters: Choices) =>
    chosen('D-87', letters) === 'a'
      ? outcome(rules, sum, `${facts.month.slice(0, 4)}年旷工累计`)
      : spellOutcome(rules, spell, facts.month);
  // Counted together there is one result for all spells of the month.
  const judgedSpells = chosen('D-87', choices) === 'a' ? longestOf(now) : now;
  return judgedSpells.flatMap((spell) => {
    if (outcome(rules, spell, '') === null) return [];
    return [judged(facts, judge(spell) as (letters: Choices) => Outcome, choices, ['D-87'])];
  });
}

/**
 * A spell that goes on into another month is judged in each by its halves so far, and proposed where it reaches the measure:
 * once, not again in the month after. Null where the place has neither rule.
 */
function spellOutcome(rules: FindingRules, spell: readonly AwayHalf[], month: string): Outcome | null {
  const until = (isBy: (part: string) => boolean) => spell.filter(({ day }) => isBy(day.slice(0, month.length)));
  const soFar = until((part) => part <= month);
  const before = until((part) => part < month);
  const now = outcome(rules, soFar, `旷工（${spellWords(soFar)}）`);
  const then = before.length === 0 ? null : outcome(rules, before, '');
  if (now === null || now.proposal === null || then?.proposal !== now.proposal) return now;
  const reached = before.at(-1)?.day.slice(0, month.length);
  return {
    ...now,
    proposal: null,
    says: `接连上月的旷工：${reached} 已满这一天数，处理建议在那里提出，这里不再提出。`,
  };
}

/** Null where the place has neither rule. */
function outcome(rules: FindingRules, away: readonly AwayHalf[], words: string): Outcome | null {
  const { 'attendance.absence.self_criticism': criticism, 'attendance.absence.resignation': resignation } = rules;
  const halves = away.length;
  const days = halves / 2;
  const rests = daysOfSpell(away, 'unexcused');
  if (resignation !== undefined && reaches(resignation, days)) {
    return {
      rule: resignation,
      holds: true,
      proposal: 'deemed_resignation',
      amount: null,
      arithmetic: `${words} ${dayCount(halves)} ≥ ${resignation.value.min} 天`,
      says: '原文“按自动辞职处理”，可向街道提出，并书面通知本人。',
      days: rests,
    };
  }
  if (criticism === undefined) return null;
  const holds = reaches(criticism, days);
  return {
    rule: criticism,
    holds,
    proposal: holds ? 'self_criticism' : null,
    amount: null,
    arithmetic: `${words} ${dayCount(halves)} ${holds ? '≥' : '<'} ${criticism.value.min} 天`,
    says: holds ? '由本人写出书面检查。' : '不满一天，只作记录。',
    days: rests,
  };
}

function inYear(halves: readonly AwayHalf[], month: string): AwayHalf[] {
  return halves.filter(({ day }) => day.startsWith(month.slice(0, 4)) && day.slice(0, month.length) <= month);
}

function longestOf(spells: readonly AwayHalf[][]): AwayHalf[][] {
  return [spells.reduce((longest, spell) => (spell.length > longest.length ? spell : longest))];
}
