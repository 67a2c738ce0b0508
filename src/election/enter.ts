import { readCalendar } from '../attendance/calendar_store.ts';
import { recordNumberIn } from '../base/record_number.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { personsCalled } from '../person/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { withGrounds } from './barred.ts';
import type { Draft } from './draft.ts';
import type { Candidate, ElectionRecord } from './election.ts';
import { type Gathered, gather } from './gather.ts';
import { type Held, seatsOf } from './held.ts';
import { type JudgedElection, judgeElection } from './judge.ts';
import { refuseImpossible } from './possible.ts';
import { type ElectionRules, rulesFor } from './rules.ts';
import type { NewElection } from './store.ts';

/** An election is no new vote for its own seats. @throws Refusal kind `usage`. */
export function refuseAgainItself({ again }: Draft, known: Pick<ElectionRecord, 'number'> | null, today: Day): void {
  if (again === undefined || known === null) return;
  const [written, own] = [again, known.number].map((word) => recordNumberIn(word, yearOf(today)));
  if (written?.year !== own?.year || written?.no !== own?.no) return;
  throw new Refusal('usage', 'again_itself', `${known.number}不能是自己的另行选举。`, {
    hint: '--again 写上一次选举的编号，见 jwh election list；没有写入任何内容。',
  });
}

export interface Prepared extends Gathered {
  judged: JudgedElection;
  rules: ElectionRules;
  row: NewElection;
}

/** An election gathered, checked for the possible, and judged; nothing is written yet. */
export async function prepare(db: Database, draft: Draft, today: Day, planned: boolean): Promise<Prepared> {
  const gathered = await gather(db, draft, today, planned);
  const { meetingId } = gathered;
  refuseImpossible(gathered.held);
  const { kind, method, day } = gathered.held;
  const rules = rulesFor(await loadRulebook(db), kind, method, day);
  const held = { ...gathered.held, candidates: withGrounds(gathered.held.candidates, rules) };
  const years = [yearOf(held.day), yearOf(held.day) + 1, yearOf(draft.voter_list_day ?? held.day)];
  const judged = judgeElection(held, rules, await readCalendar(db, [...new Set(years)]));
  const { kind: _, method: __, day: ___, meeting: ____, ...facts } = held.draft;
  const row: NewElection = {
    kind: held.kind,
    method: held.method,
    day: held.day,
    seats: seatsOf(held.contests),
    meetingId,
    state: planned ? 'planned' : null,
    facts: planned
      ? facts
      : { ...facts, ...countsOf(held), outcome: judged.outcome ?? 'unjudged', short: judged.short },
    verdicts: judged.verdicts,
    candidates: planned ? [] : await candidatesOf(db, held, judged),
  };
  return { ...gathered, held, judged, rules, row };
}

/** The figures it was judged by, whether they were written or taken from the file. */
function countsOf({ voters, present, returned, method }: Held) {
  return {
    ...(voters === null ? {} : { voters }),
    ...(returned === null ? {} : { returned }),
    ...(present === null || method !== 'representatives' ? {} : { present }),
  };
}

/** Candidates joined to the people on file where the name stands for one of them only. */
async function candidatesOf(db: Database, held: Held, { elected, tied }: JudgedElection): Promise<Candidate[]> {
  return Promise.all(
    held.candidates.map(async ({ name, post, votes, barred }, at) => {
      const called = await personsCalled(db, name);
      return {
        name: called[0]?.name ?? name,
        person_id: called.length === 1 ? (called[0]?.id ?? null) : null,
        post: post ?? null,
        votes: votes ?? null,
        elected: elected.includes(at),
        tied: tied.includes(at),
        barred: barred ?? null,
      };
    }),
  );
}
