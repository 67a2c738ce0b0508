import type { KeptVote } from './hearing.ts';

/** A vote that was counted and decides nothing. */
export function voteWords(vote: KeptVote): string {
  const { abstain = 0, invalid = 0 } = vote;
  const spoilt = invalid === 0 ? '' : `，废票 ${invalid} 票`;
  return `赞成 ${vote.for} 票，反对 ${vote.against} 票，弃权 ${abstain} 票${spoilt}`;
}
