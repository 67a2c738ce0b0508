import type { InForce } from '../rules/book.ts';
import { type Choices, chosen } from '../rules/reading.ts';
import {
  daysOfSpell,
  type Finding,
  type FindingRules,
  judged,
  type Outcome,
  type PersonFacts,
  type RangeRule,
  reaches,
} from './finding.ts';
import { behindOf, gapWords, slipWords } from './leave_behind.ts';
import { inMonth, measure, spellsInMonth } from './leave_spell.ts';
import { payFor } from './pay.ts';
import { type Apart, type AwayHalf, dayCount, spellWords } from './spell.ts';

/** 长春 十三(三): leave of more than three days (R-CC-13-4). Personal leave costs its pay, sick leave never does (D-75). */
export function leaveFindings(facts: PersonFacts, rules: FindingRules, choices: Choices): Finding[] {
  const rule = rules['leave.subdistrict'];
  if (rule === undefined) return [];
  const director = rules['leave.director'];
  return [
    ...personal(facts, rule, director, choices),
    ...sick(facts, rule, choices),
    ...(director === undefined ? [] : between(facts, director, rule, choices)),
  ];
}

/**
 * 超过1天、至多3天: 十三(三) says nothing of it (G-082); who approves it is D-70. No measure of a rule is reached (a), it is
 * held like what is over three days (b), or it should not be there (c). What it would cost under D-75b is told with it.
 */
function between(
  facts: PersonFacts,
  director: InForce<RangeRule>,
  subdistrict: InForce<RangeRule>,
  choices: Choices,
): Finding[] {
  return (['leave_personal', 'leave_sick'] as const).flatMap((state) => {
    const words = state === 'leave_sick' ? '病假' : '事假';
    const isPersonal = state === 'leave_personal';
    return spellsInMonth(facts, state, isPersonal ? apartBy(choices) : undefined).flatMap((spell) => {
      const { holds: isLong, halves, unit } = measure(facts, subdistrict, spell, choices, words);
      if (isLong || reaches(director, halves / 2)) return [];
      const judge = (letters: Choices): Outcome => {
        const letter = chosen('D-70', letters);
        return {
          rule: director,
          holds: letter !== 'a',
          proposal: null,
          amount: null,
          arithmetic: `${words}（${spellWords(spell)}）${dayCount(halves)}${unit} > ${director.value.max ?? 1} 天，≤ ${subdistrict.value.above ?? 3} 天`,
          ...gapWords(behindOf(facts.leaves, spell), letter),
          days: daysOfSpell(spell, state),
        };
      };
      const finding = judged(facts, judge, choices, ['D-70']);
      return [
        isPersonal ? withPay(finding, judged(facts, payOf(facts, subdistrict, spell), choices, ['D-75'])) : finding,
      ];
    });
  });
}

/** One finding for the leave, which tells what another reading of the pay would cost, unless that is a finding of its own. */
function withPay(finding: Finding, pay: Finding): Finding {
  if (pay.proposal !== null || pay.others.length === 0) return finding;
  return { ...finding, readings: [...finding.readings, ...pay.readings], others: [...finding.others, ...pay.others] };
}

/** What parts leaves that follow each other (D-74b): another reason or another request. */
function apartBy(choices: Choices): Apart {
  const separate = chosen('D-74', choices) === 'b';
  return (one, next) => separate && (one.reason !== next.reason || one.leave_id !== next.leave_id);
}

function personal(
  facts: PersonFacts,
  rule: InForce<RangeRule>,
  director: InForce<RangeRule> | undefined,
  choices: Choices,
): Finding[] {
  const ids = ['D-75', 'D-71', 'D-73', 'D-74', 'D-77', 'D-76'] as const;
  return spellsInMonth(facts, 'leave_personal', apartBy(choices)).flatMap((spell) => {
    const finding = judged(facts, payOf(facts, rule, spell), choices, ids, { 'D-74': [], 'D-76': [] });
    const { holds, proposal, others } = finding;
    if (holds || proposal !== null) return [finding];
    // Where the finding on its approval tells what the pay would be, there is nothing more to say.
    const { halves } = measure(facts, rule, spell, choices, '事假');
    const isTold = director !== undefined && !reaches(director, halves / 2);
    return others.some(({ reading }) => !isTold || !reading.startsWith('D-75')) ? [finding] : [];
  });
}

function payOf(facts: PersonFacts, rule: InForce<RangeRule>, spell: readonly AwayHalf[]) {
  return (letters: Choices) => judgePersonal(facts, rule, spell, letters);
}

function judgePersonal(
  facts: PersonFacts,
  rule: InForce<RangeRule>,
  spell: readonly AwayHalf[],
  choices: Choices,
): Outcome {
  const { holds, arithmetic } = measure(facts, rule, spell, choices, '事假');
  const charged = chargedHalves(spell, holds, rule, choices);
  const ours = chosen('D-77', choices) === 'b' ? fromItsStart(facts, spell, charged) : inMonth(facts, charged);
  const slip = holds ? slipWords(behindOf(facts.leaves, spell)) : { says: '', leaves: [] };
  if (ours.length === 0) {
    const says = `${slip.says}${freeWords(charged, holds, choices)}`;
    const days = daysOfSpell(spell, 'leave_personal');
    return { rule, holds, proposal: null, amount: null, arithmetic, says, days, leaves: slip.leaves };
  }
  const pay = payFor(ours.length, facts, choices);
  return {
    rule,
    holds,
    proposal: 'deduct',
    amount: pay.amount,
    hint: pay.hint,
    arithmetic: `${arithmetic}；当月 ${dayCount(ours.length)}：${pay.words}`,
    discreet: `${arithmetic}；当月 ${dayCount(ours.length)}，${pay.discreet}`,
    says: `${slip.says}按天扣当月工资。`,
    days: daysOfSpell(spell, 'leave_personal'),
    leaves: slip.leaves,
  };
}

/** Why nothing is deducted in this month. */
function freeWords(charged: readonly AwayHalf[], isLong: boolean, choices: Choices): string {
  if (charged.length > 0)
    return chosen('D-77', choices) === 'b' ? '扣在请假开始的月，本月不扣。' : '要扣的日子不在本月。';
  return isLong ? '没有超出的天数，不扣工资。' : '没有超过规定的天数，不扣工资。';
}

/** Which of the spell's halves cost their pay (D-75). */
function chargedHalves(
  spell: readonly AwayHalf[],
  isLong: boolean,
  rule: InForce<RangeRule>,
  choices: Choices,
): readonly AwayHalf[] {
  const letter = chosen('D-75', choices);
  if (letter === 'b') return spell;
  if (!isLong) return [];
  return letter === 'c' ? spell.slice(2 * (rule.value.above ?? 0)) : spell;
}

function sick(facts: PersonFacts, rule: InForce<RangeRule>, choices: Choices): Finding[] {
  return spellsInMonth(facts, 'leave_sick')
    .map((spell) => {
      const judge = (letters: Choices): Outcome => {
        const { holds, arithmetic } = measure(facts, rule, spell, letters, '病假');
        const { says, leaves } = slipWords(behindOf(facts.leaves, spell));
        const days = daysOfSpell(spell, 'leave_sick');
        return { rule, holds, proposal: null, amount: null, arithmetic, says: `${says}病假不扣工资。`, days, leaves };
      };
      return judged(facts, judge, choices, ['D-75', 'D-71', 'D-73'], { 'D-75': [] });
    })
    .filter(({ holds }) => holds);
}

/** All of it in the month in which the leave began (D-77b). */
function fromItsStart(
  facts: PersonFacts,
  spell: readonly AwayHalf[],
  charged: readonly AwayHalf[],
): readonly AwayHalf[] {
  return spell[0]?.day.startsWith(facts.month) ? charged : [];
}
