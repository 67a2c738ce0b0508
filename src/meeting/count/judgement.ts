import { type Share, weigh } from '../../base/share.ts';
import type { InForce } from '../../rules/book.ts';
import { type Choices, chosen, type ReadingId, readings } from '../../rules/reading.ts';
import type { Base } from '../../rules/value.ts';
import { bodyBase, type ShareKey } from '../kinds/kind.ts';
import type { JudgedMotion, Outcome, Roll, Verdict, Vote } from '../meeting.ts';

type ShareRule = InForce<ShareKey>;

/** The rules a meeting is judged by; `law` is what the national law says beside the place's own rule. */
export interface MeetingRules {
  /** Undefined where no rule asks the body for a quorum. */
  quorum: ShareRule | undefined;
  /** Undefined only where nothing was put to the vote. */
  pass: ShareRule | undefined;
  lawQuorum: ShareRule | undefined;
  lawPass: ShareRule | undefined;
  choices: Choices;
}

export interface Judged {
  /** Null where no rule asks for a quorum. */
  quorate: boolean | null;
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
  const atRoll = judgeRoll(roll, rules);
  const judged = votes.map((vote) => judgeVote(roll, vote, rules, atRoll?.holds ?? true));
  return {
    quorate: atRoll?.holds ?? null,
    motions: judged.map(({ motion }) => motion),
    verdicts: [...(atRoll === null ? [] : [atRoll]), ...judged.flatMap(({ verdicts }) => verdicts)],
  };
}

function judgeVote(roll: Roll, vote: Vote, rules: MeetingRules, quorate: boolean) {
  const quorum = judgeQuorumAt(roll, vote, rules);
  const pass = judgePass(roll, vote, rules);
  const outcome: Outcome = !quorate || quorum?.holds === false ? 'void' : pass.holds ? 'passed' : 'failed';
  // A void vote stays void under every reading of the majority; under one of the quorum it may be a vote after all.
  const told = outcome === 'void' ? { ...pass, others: ifValid(roll, vote, rules), law: null } : pass;
  const motion: JudgedMotion = { ...vote, present: vote.presentAtVote ?? roll.present, outcome };
  return { motion, verdicts: quorum === null ? [told] : [quorum, told] };
}

function judgeQuorumAt(roll: Roll, vote: Vote, rules: MeetingRules) {
  return judgeQuorum(`quorum:${vote.no}`, roll, rules, (letters) => thereAt(roll, vote, letters));
}

function judgePass(roll: Roll, vote: Vote, rules: MeetingRules): Verdict {
  if (rules.pass === undefined) throw new Error('a vote needs a rule of majority');
  const ofBody = rules.pass.value.of === 'group_members';
  const base = ofBody && chosen('D-10', rules.choices) === 'a' ? 'group_members' : 'present';
  return judge(`motion:${vote.no}`, rules.pass, 'pass', rules, base, (letters) =>
    countVotes(roll, vote, letters, ofBody),
  );
}

/** What a void vote would have come to: the majority under each reading that has a quorum, at the roll and at the vote. */
function ifValid(roll: Roll, vote: Vote, rules: MeetingRules): Verdict['others'] {
  return otherLetters(rules.quorum?.readings ?? [], rules.choices).flatMap(({ id, letter }) => {
    const other = { ...rules, choices: { ...rules.choices, [id]: letter } };
    const quorums = [judgeRoll(roll, other), judgeQuorumAt(roll, vote, other)];
    if (quorums.some((quorum) => quorum?.holds === false)) return [];
    const { holds, arithmetic } = judgePass(roll, vote, other);
    return [{ reading: `${id}${letter}`, holds, arithmetic }];
  });
}

function judgeRoll(roll: Roll, rules: MeetingRules) {
  return judgeQuorum('roll', roll, rules, () => ({ present: roll.present, proxies: roll.proxies }));
}

function judgeQuorum(subject: string, roll: Roll, rules: MeetingRules, there: (letters: Letters) => There) {
  if (rules.quorum === undefined) return null;
  return judge(subject, rules.quorum, 'quorum', rules, bodyBase[roll.form], (letters) => {
    const { present, proxies } = there(letters);
    return { count: present + (letters('D-173') === 'b' ? proxies : 0), of: entitledUnder(roll, letters) };
  });
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

/** Those there in person, and the proxies held by them. */
interface There {
  present: number;
  proxies: number;
}

/** Who counts as there at a vote (D-04: the count at the vote where there is one, or the roll). */
function thereAt(roll: Roll, vote: Vote, letters: Letters): There {
  if (letters('D-04') === 'a') return { present: roll.present, proxies: roll.proxies };
  return { present: vote.presentAtVote ?? roll.present, proxies: vote.proxiesAtVote ?? roll.proxies };
}

/**
 * Votes for, and the number they are a share of (D-03: all present, or votes for and against only; D-173: proxies; D-10: all
 * members of the body, or those present).
 */
function countVotes(roll: Roll, vote: Vote, letters: Letters, ofBody: boolean): Measured {
  const counted = letters('D-173') !== 'a';
  const count = vote.for + (counted ? vote.proxyFor : 0);
  if (ofBody && letters('D-10') === 'a') return { count, of: entitledUnder(roll, letters) };
  if (letters('D-03') === 'b') return { count, of: count + vote.against + (counted ? vote.proxyAgainst : 0) };
  const { present, proxies } = thereAt(roll, vote, letters);
  return { count, of: present + (counted ? proxies : 0) };
}

type Letters = (id: ReadingId) => string;

/** Readings that turn a strict share into one that includes the number: 过半数以上, 超过三分之二以上. */
const inclusive = { quorum: 'D-01', pass: 'D-02' } as const;

function judge(
  subject: string,
  rule: ShareRule,
  which: 'quorum' | 'pass',
  rules: MeetingRules,
  base: Base,
  measure: (letters: Letters) => Measured,
): Verdict {
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
