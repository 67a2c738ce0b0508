import type { Draft } from '../meeting/count/draft.ts';
import { type Judged as JudgedMeeting, judgeMeeting, type MeetingRules } from '../meeting/count/judgement.ts';
import { callRoll, type RollCall } from '../meeting/count/roll_call.ts';
import type { JudgedMotion, Verdict } from '../meeting/meeting.ts';
import { chosen } from '../rules/reading.ts';
import type { Judged } from '../verdict/verdict.ts';

/** Who was invited beside the group, and how many of them came: 应到 under D-25 b. */
export interface Beside {
  invited: number;
  came: number;
}

const noOne = { members: null, adults: null, households: null };

/**
 * Counts a hearing: 应到 is the group (D-25 a), or everybody invited (b). Where the other reading comes to another quorum, the
 * verdict says so. Pure.
 */
export function countHearing(
  draft: Draft,
  beside: Beside,
  rules: MeetingRules,
): { draft: Draft; call: RollCall; judged: JudgedMeeting } {
  const under = (letter: string) => {
    const counted = letter === 'b' ? withAll(draft, beside) : draft;
    const call = callRoll(counted, 'hearing_group', noOne);
    return { draft: counted, call, judged: judgeMeeting(call.roll, call.votes, rules) };
  };
  const asked = rules.quorum?.readings.includes('D-25') ?? false;
  const letter = asked ? chosen('D-25', rules.choices) : 'a';
  const main = under(letter);
  const [quorum] = main.judged.verdicts;
  const other = letter === 'a' ? 'b' : 'a';
  const [otherwise] = under(other).judged.verdicts;
  if (!asked || quorum === undefined || otherwise === undefined || quorum.holds === otherwise.holds) return main;
  const { holds, arithmetic } = otherwise;
  const told = { ...quorum, others: [...quorum.others, { reading: `D-25${other}`, holds, arithmetic }] };
  return { ...main, judged: { ...main.judged, verdicts: [told, ...main.judged.verdicts.slice(1)] } };
}

/** The votes as they were told, to be held against who was there. */
export function votesTold(draft: Draft): RollCall['votes'] {
  return callRoll(draft, 'hearing_group', noOne).votes;
}

/** The same hearing with everybody who was invited; names no longer tell who is of the group. */
function withAll(draft: Draft, { invited, came }: Beside): Draft {
  const present = Array.isArray(draft.present) ? draft.present.length : draft.present;
  return { ...draft, entitled: (draft.entitled ?? 0) + invited, present: present + came };
}

/** A verdict of the room of meetings, as it stands among those of a hearing; a void vote carries nothing. */
export function asJudged(verdict: Verdict, motions: readonly Pick<JudgedMotion, 'no' | 'outcome'>[] = []): Judged {
  const { rule, subject, holds, arithmetic, short, readings, others, cite, cite_words, count } = verdict;
  const vote = subject.startsWith('motion:');
  const isVoid = motions.some(({ no, outcome }) => subject === `motion:${no}` && outcome === 'void');
  const lack = short > 0 ? `，差 ${short} ${vote ? '票' : '人'}` : '';
  return {
    rule,
    subject,
    label: vote ? '听证决议' : subject === 'roll' ? '法定人数' : '表决时的人数',
    holds: holds && !isVoid,
    severity: 'error',
    arithmetic: `${isVoid ? '到会人数不够，表决无效；' : ''}${vote ? `赞成 ${count}：` : ''}${arithmetic}${lack}`,
    readings,
    others,
    notes: [],
    cite,
    cite_words,
  };
}
