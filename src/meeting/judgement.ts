import { type Share, weigh } from '../base/share.ts';
import type { InForce } from '../rules/book.ts';
import { type Choices, chosen, type ReadingId, readings } from '../rules/reading.ts';
import type { Base } from '../rules/value.ts';
import { formBase, type JudgedMotion, type Outcome, type Roll, type Verdict, type Vote } from './meeting.ts';

type ShareRule = InForce<'assembly.quorum' | 'assembly.pass' | 'recall.quorum' | 'recall.pass'>;

/** The rules a meeting is judged by; `law` is what the national law says beside the place's own rule. */
export interface MeetingRules {
  quorum: ShareRule;
  pass: ShareRule;
  lawQuorum: ShareRule | undefined;
  lawPass: ShareRule | undefined;
  choices: Choices;
}

export interface Judged {
  quorate: boolean;
  motions: JudgedMotion[];
  /** Roll first, then for each motion its quorum and its vote. */
  verdicts: Verdict[];
}

interface Measured {
  count: number;
  of: number;
}

/** Judges a whole meeting: the quorum at the roll, the quorum at every vote, and every vote. Pure. */
export function judgeMeeting(roll: Roll, votes: readonly Vote[], rules: MeetingRules): Judged {
  const atRoll = judge('roll', rules, 'quorum', formBase[roll.form], (letters) => ({
    count: roll.present + proxiesAtQuorum(roll, letters),
    of: entitledUnder(roll, letters),
  }));
  const judged = votes.map((vote) => judgeVote(roll, vote, rules, atRoll.holds));
  return {
    quorate: atRoll.holds,
    motions: judged.map(({ motion }) => motion),
    verdicts: [atRoll, ...judged.flatMap(({ verdicts }) => verdicts)],
  };
}

function judgeVote(roll: Roll, vote: Vote, rules: MeetingRules, quorate: boolean) {
  const quorum = judge(`quorum:${vote.no}`, rules, 'quorum', formBase[roll.form], (letters) => ({
    count: presentAt(roll, vote, letters) + proxiesAtQuorum(roll, letters),
    of: entitledUnder(roll, letters),
  }));
  const pass = judge(`motion:${vote.no}`, rules, 'pass', 'present', (letters) => countVotes(roll, vote, letters));
  const outcome: Outcome = !quorate || !quorum.holds ? 'void' : pass.holds ? 'passed' : 'failed';
  // A void vote stays void under every reading of the majority.
  const told = outcome === 'void' ? { ...pass, others: [], law: null } : pass;
  const motion: JudgedMotion = { ...vote, present: vote.presentAtVote ?? roll.present, outcome };
  return { motion, verdicts: [quorum, told] };
}

/** Of whom the quorum is a share (D-05 vacant seats, D-06 several classes, D-07 ex officio, D-09 unnamed households). */
function entitledUnder(roll: Roll, letters: Letters): number {
  let entitled = roll.entitled;
  if (letters('D-05') === 'b') entitled += roll.vacancies ?? 0;
  if (letters('D-06') === 'b') entitled += roll.duplicates ?? 0;
  if (roll.form === 'households') {
    if (letters('D-07') === 'b') entitled -= roll.exOfficioBeside ?? 0;
    if (letters('D-09') === 'b') entitled -= roll.unnamedHouseholds ?? 0;
  }
  return entitled;
}

/** Who counts as present at a vote (D-04: the count at the vote where there is one, or the roll). */
function presentAt(roll: Roll, vote: Vote, letters: Letters): number {
  return letters('D-04') === 'a' ? roll.present : (vote.presentAtVote ?? roll.present);
}

function proxiesAtQuorum(roll: Roll, letters: Letters): number {
  return letters('D-173') === 'b' ? roll.proxies : 0;
}

/** Votes for, and the number they are a share of (D-03: all present, or votes for and against only; D-173: proxies). */
function countVotes(roll: Roll, vote: Vote, letters: Letters): Measured {
  const counted = letters('D-173') !== 'a';
  const count = vote.for + (counted ? vote.proxyFor : 0);
  if (letters('D-03') === 'b') return { count, of: count + vote.against + (counted ? vote.proxyAgainst : 0) };
  return { count, of: presentAt(roll, vote, letters) + (counted ? roll.proxies : 0) };
}

type Letters = (id: ReadingId) => string;

/** Readings that turn a strict share into one that includes the number: 过半数以上, 超过三分之二以上. */
const inclusive = { quorum: 'D-01', pass: 'D-02' } as const;

function judge(
  subject: string,
  rules: MeetingRules,
  which: 'quorum' | 'pass',
  base: Base,
  measure: (letters: Letters) => Measured,
): Verdict {
  const rule = rules[which];
  // Where the text of the rule does not raise a question, its default stands.
  const lettersOf =
    (choices: Choices): Letters =>
    (id) =>
      chosen(id, rule.readings.includes(id) ? choices : {});
  const under = (choices: Choices) => {
    const letters = lettersOf(choices);
    const { count, of } = measure(letters);
    const share = letters(inclusive[which]) === 'b' ? included(rule.value) : shareOf(rule.value);
    return { count, of, share, ...weigh(count, of, share) };
  };
  const main = under(rules.choices);
  const taken = rule.readings.map((id) => `${id}${chosen(id, rules.choices)}`);
  const others = otherLetters(rule.readings, rules.choices)
    .map(({ id, letter }) => ({ reading: `${id}${letter}`, ...under({ ...rules.choices, [id]: letter }) }))
    .filter(({ holds }) => holds !== main.holds)
    .map(({ reading, holds, arithmetic }) => ({ reading, holds, arithmetic }));
  return {
    rule: rule.key,
    subject,
    ...main,
    base,
    reading: taken[0] ?? null,
    readings: taken,
    others,
    cite: rule.cite,
    cite_words: rule.citeWords,
    fallback: rule.fallback,
    law: besideLaw(which === 'quorum' ? rules.lawQuorum : rules.lawPass, main),
  };
}

function otherLetters(ids: readonly ReadingId[], choices: Choices): { id: ReadingId; letter: string }[] {
  return ids.flatMap((id) =>
    Object.keys(readings[id].options)
      .filter((letter) => letter !== chosen(id, choices))
      .map((letter) => ({ id, letter })),
  );
}

function besideLaw(law: ShareRule | undefined, { count, of, holds }: Measured & { holds: boolean }): Verdict['law'] {
  if (law === undefined) return null;
  const beside = weigh(count, of, law.value);
  if (beside.holds === holds) return null;
  return { holds: beside.holds, arithmetic: beside.arithmetic, cite: law.cite, cite_words: law.citeWords };
}

function shareOf(share: Share): Share {
  return 'moreThan' in share ? { moreThan: share.moreThan } : { atLeast: share.atLeast };
}

function included(share: Share): Share {
  return 'moreThan' in share ? { atLeast: share.moreThan } : { atLeast: share.atLeast };
}
