import { Refusal } from '../../base/refusal.ts';
import type { Vote } from '../meeting.ts';
import type { Draft } from './draft.ts';
import { awayAt, movesOf } from './movement.ts';
import { proxiesIn, proxiesThere } from './proxy.ts';

/** The votes of a draft, each with who was in the room where people came and left. @throws Refusal kind `usage`. */
export function votesOf(draft: Draft): Vote[] {
  const came = Array.isArray(draft.present) ? draft.present.length : draft.present;
  const [moves, proxies] = [movesOf(draft), proxiesIn(draft)];
  return draft.motions.map((motion, index) => {
    const no = index + 1;
    const away = awayAt(moves, no);
    const counted = away > 0 ? came - away : null;
    refuseOtherCount(no, motion.present, counted);
    return {
      no,
      title: motion.title,
      ballot: motion.ballot,
      for: motion.for,
      against: motion.against,
      abstain: motion.abstain,
      invalid: motion.invalid,
      presentAtVote: motion.present ?? counted,
      proxyFor: motion.proxy_for,
      proxyAgainst: motion.proxy_against,
      proxiesAtVote: proxiesThere(proxies, moves, no),
      issued: motion.issued ?? null,
      returned: motion.returned ?? null,
    };
  });
}

function refuseOtherCount(no: number, said: number | undefined, counted: number | null): void {
  if (said === undefined || counted === null || said === counted) return;
  throw new Refusal(
    'usage',
    'impossible_counts',
    `议题${no}写明在场 ${said} 人，按中途到会、离会的名单却是 ${counted} 人。`,
    { hint: '两者留一个，或改成一致；没有写入任何内容。' },
  );
}
