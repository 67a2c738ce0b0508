import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeProposal, stateOf } from './judgement.ts';
import type { Proposal, ProposalState } from './kind.ts';

/** A proposal, how it stands, and what was judged of it. */
export interface Whole {
  proposal: Proposal;
  state: ProposalState;
  judged: Judged[];
}

/** Proposals as they stand on a day. */
export async function wholeProposals(db: Database, proposals: readonly Proposal[], today: Day): Promise<Whole[]> {
  const book = await loadRulebook(db);
  return proposals.map((proposal) => {
    const judged = judgeProposal(book, proposal, today);
    return { proposal, state: stateOf(proposal, judged), judged };
  });
}

export async function wholeProposal(db: Database, proposal: Proposal, today: Day): Promise<Whole> {
  const [whole] = await wholeProposals(db, [proposal], today);
  return whole as Whole;
}
