import type { WorkCalendar } from '../calendar/workday.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeProxies, judgeValidity } from './ballots.ts';
import { clocksOf, judgeDays } from './days.ts';
import { declaredPlaces, judgeDeclared, unlikeCount } from './declared.ts';
import type { ElectionOutcome, NamedClock } from './election.ts';
import { type Held, seatsOf } from './held.ts';
import { judgeMethod } from './method.ts';
import { judgePreparation } from './preparation.ts';
import { judgeResult, type Result } from './result.ts';
import type { ElectionRules } from './rules.ts';
import { withoutFaulty } from './without_proxies.ts';

export interface JudgedElection {
  verdicts: Judged[];
  clocks: NamedClock[];
  /** Null while the election is planned. */
  outcome: ElectionOutcome | null;
  /** Places in the list of candidates. */
  elected: readonly number[];
  tied: readonly number[];
  /** Seats that stayed empty. */
  short: number;
  notes: string[];
}

/** Judges an election, planned or held, by every rule that is known. Pure. */
export function judgeElection(held: Held, rules: ElectionRules, calendar: WorkCalendar): JudgedElection {
  const clocks = clocksOf(held, rules, calendar);
  const prepared = [
    ...judgeMethod(held, rules),
    ...judgeDays(held, rules, calendar),
    ...judgePreparation(held, rules),
    ...judgeProxies(held, rules),
  ];
  if (held.planned) {
    return { verdicts: prepared, clocks, outcome: null, elected: [], tied: [], short: 0, notes: [] };
  }
  const validity = judgeValidity(held, rules);
  const counted = held.candidates.length > 0 && held.candidates.every(({ votes }) => votes !== undefined);
  const valid = validity?.holds ?? null;
  const result: Result = counted
    ? judgeResult(held, rules, valid)
    : { outcome: valid === null ? 'unjudged' : valid ? 'valid' : 'void', elected: [], tied: [], verdicts: [] };
  const declared = declaredPlaces(held, result.elected);
  const elected = result.outcome === 'void' ? [] : (declared ?? result.elected);
  const short = Math.max(0, (seatsOf(held.contests) ?? 0) - elected.length);
  return {
    verdicts: [
      ...prepared,
      ...(validity === null ? [] : [validity]),
      ...result.verdicts,
      ...judgeDeclared(held, rules, declared, counted ? result.elected : null),
    ],
    clocks,
    outcome: result.outcome,
    elected,
    tied: declared === null ? result.tied : [],
    short,
    notes: [
      ...unlikeCount(held, rules, declared, counted ? result.elected : null),
      ...notesOf(held, rules, { ...result, short, declared: declared !== null, counted }),
    ],
  };
}

interface Came extends Result {
  short: number;
  declared: boolean;
  counted: boolean;
}

function notesOf(held: Held, rules: ElectionRules, came: Came): string[] {
  const { draft } = held;
  const tied = came.declared ? [] : came.tied.map((at) => held.candidates[at]?.name ?? '');
  const ranked = rules.pass === undefined && came.counted && !came.declared;
  return [
    ...(came.outcome === 'void'
      ? [
          `参加投票的人数不够，选举无效，没有人当选；须另行选举。${came.declared ? '宣布当选的不作数，只留在记录里。' : ''}`,
        ]
      : []),
    ...(ranked ? ['没有可用的当选票数规定，按得票多少列出当选人；以选举会议宣布的为准。'] : []),
    ...(tied.length > 0 ? [`末位票数相同：${tied.join('、')}，须就他们再次投票，暂不列为当选。`] : []),
    ...(came.short > 0 && came.outcome !== 'void'
      ? [`应选名额还差 ${came.short} 名${rules.pass === undefined ? '' : '，不足的名额另行选举（据片段整理）'}。`]
      : []),
    ...(draft.again === undefined
      ? []
      : ['另行选举的当选票数法律片段中未见，仍按同一规定判断；村民委员会组织法为得票多的当选，但不得少于三分之一。']),
    ...withoutFaulty(held, rules),
    ...(held.kind === 'committee' && rules.body !== undefined
      ? [`新老居委会的交接由${rules.body.value.label}主持；交接天数未见于法律片段，不作判断。`]
      : []),
  ];
}
