import { weigh } from '../base/share.ts';
import type { InForce } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { ElectionOutcome } from './election.ts';
import type { Contest, Held } from './held.ts';
import type { ElectionRules } from './rules.ts';
import { postSaid } from './words.ts';

/** How a vote came out for each candidate, by place in the list. */
export interface Result {
  outcome: ElectionOutcome;
  elected: readonly number[];
  /** As many votes as another for the last seat. */
  tied: readonly number[];
  verdicts: Judged[];
}

/**
 * Who is elected: of those with enough votes, as many as there are seats, by votes; where two have the same for the last
 * seat neither is. Under D-18b, and where no rule asks for a share, the votes alone rank. Pure.
 * @param valid whether enough took part; null where that was not judged.
 */
export function judgeResult(held: Held, rules: ElectionRules, valid: boolean | null): Result {
  // Nobody sits twice: who is elected to the first of several posts does not take a seat of the next.
  const seatedNames = new Set<string>();
  const all = held.contests.map((contest) => {
    const free = { ...contest, candidates: contest.candidates.filter((at) => !seatedNames.has(nameAt(held, at))) };
    const judged = judgeContest(held, free, rules);
    for (const at of judged.elected) seatedNames.add(nameAt(held, at));
    return judged;
  });
  const voided = valid === false;
  return {
    outcome: voided ? 'void' : valid === null ? 'unjudged' : 'valid',
    elected: voided ? [] : all.flatMap(({ elected }) => elected),
    tied: voided ? [] : all.flatMap(({ tied }) => tied),
    verdicts: all.flatMap(({ verdicts }) => verdicts),
  };
}

function judgeContest(held: Held, contest: Contest, { pass, choices }: ElectionRules) {
  const base = pass === undefined ? null : baseOf(pass, held);
  if (pass === undefined || base === null) return { ...seated(held, contest, null), verdicts: [] };
  const enough = (at: number) => weigh(votesOf(held, at), base, pass.value);
  const under = (letter: string) => seated(held, contest, letter === 'b' ? null : (at: number) => enough(at).holds);
  const asked = pass.readings.filter((id) => id === 'D-18');
  const main = under(asked.length > 0 ? (choices['D-18'] ?? 'a') : 'a');
  const verdicts = contest.candidates.map((at) => {
    const name = held.candidates[at]?.name ?? '';
    const post = contest.post === null ? '' : `（${postSaid(contest.post)}）`;
    const about = { subject: `candidate:${at + 1}`, label: `${name}${post}`, severity: 'note' } as const;
    return judgeBy(
      pass,
      about,
      choices,
      (letter) => {
        const plural = asked.length > 0 && letter('D-18') === 'b';
        const { elected, tied } = under(plural ? 'b' : 'a');
        const holds = elected.includes(at);
        const { arithmetic, holds: reached } = enough(at);
        const place = placeOf(held, contest, at);
        const rank = tied.includes(at) ? '末位同票' : `得票第 ${place}，应选 ${contest.seats}`;
        if (plural) return { holds, arithmetic: `得票 ${votesOf(held, at)}，${rank}` };
        return { holds, arithmetic: reached && !holds ? `${arithmetic}；${rank}` : arithmetic };
      },
      asked,
    );
  });
  return { ...main, verdicts };
}

/** The seats of a contest given out by votes among those who may have one. */
function seated({ candidates }: Held, contest: Contest, enough: ((at: number) => boolean) | null) {
  const votes = (at: number) => candidates[at]?.votes ?? 0;
  const ranked = contest.candidates
    .filter((at) => votes(at) > 0 && (enough === null || enough(at)))
    .sort((one, other) => votes(other) - votes(one));
  const last = ranked[contest.seats - 1];
  const next = ranked[contest.seats];
  const drawn = last !== undefined && next !== undefined && votes(last) === votes(next) ? votes(last) : null;
  return {
    elected: ranked.slice(0, contest.seats).filter((at) => votes(at) !== drawn),
    tied: drawn === null ? [] : ranked.filter((at) => votes(at) === drawn),
  };
}

function nameAt({ candidates }: Held, at: number): string {
  return candidates[at]?.name ?? '';
}

function votesOf({ candidates }: Held, at: number): number {
  return candidates[at]?.votes ?? 0;
}

function placeOf(held: Held, { candidates }: Contest, at: number): number {
  return 1 + candidates.filter((other) => votesOf(held, other) > votesOf(held, at)).length;
}

/** Of whom the votes are a share; null where nobody counted them. */
function baseOf({ value }: InForce<'election.pass'>, held: Held): number | null {
  if (value.of === 'present') return held.present ?? held.returned;
  if (value.of === 'voters' || value.of === 'entitled' || value.of === 'representatives') return held.voters;
  return value.of === 'ballots' ? held.valid : held.returned;
}
