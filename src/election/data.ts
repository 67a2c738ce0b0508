import { type ElectionRecord, type NamedClock, proxyCount } from './election.ts';

/** An election as JSON. */
export function recordOf(election: ElectionRecord, clocks: readonly NamedClock[] = []): object {
  const { number, kind, method, day, seats, meeting, state, state_reason, facts } = election;
  return {
    number,
    kind,
    method,
    day,
    state,
    state_reason,
    meeting,
    meeting_fallen: election.fallen,
    seats,
    seats_by_post: typeof facts.seats === 'object' ? facts.seats : null,
    voters: facts.voters ?? null,
    present: facts.present ?? null,
    issued: facts.issued ?? null,
    returned: facts.returned ?? null,
    invalid: facts.invalid ?? null,
    proxies: proxyCount(facts.proxies),
    proxy_list_day: facts.proxy_list_day ?? null,
    voter_list_day: facts.voter_list_day ?? null,
    objections: facts.objections ?? [],
    body: facts.body ?? [],
    body_chair: facts.body_chair ?? null,
    convener: facts.convener ?? null,
    group: facts.group ?? null,
    organ: facts.organ ?? null,
    term: facts.term ?? null,
    by_election: facts.by_election ?? false,
    again: facts.again ?? null,
    outcome: facts.recall?.outcome ?? facts.outcome ?? null,
    short: facts.short ?? null,
    recall: facts.recall ?? null,
    candidates: candidatesOf(election),
    clocks: clocks.map(({ code, label, clock: { nominal, advised, last, words } }) => ({
      code,
      label,
      nominal,
      advised,
      last,
      words,
    })),
  };
}

/** Those voted on, or before the vote those who stand. */
function candidatesOf({ candidates, facts }: ElectionRecord): object[] {
  if (candidates.length > 0) {
    return candidates.map(({ name, post, votes, elected, tied, barred }) => ({
      name,
      post,
      votes,
      elected,
      tied,
      barred,
    }));
  }
  return (facts.candidates ?? []).map(({ name, post = null, barred = null }) => ({
    name,
    post,
    votes: null,
    elected: null,
    tied: false,
    barred,
  }));
}
