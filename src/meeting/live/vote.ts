import { loadRulebook } from '../../rulebook/load.ts';
import { chosen } from '../../rules/reading.ts';
import { isProxy } from '../count/proxy.ts';
import type { Ballot } from '../meeting.ts';
import type { Recorder } from './recorder.ts';
import { fieldWords, verdictBlocks } from './screen.ts';
import { type CountField, countFields } from './session.ts';
import { pendingMotion, type SessionState } from './session_state.ts';

/** Puts a motion to the vote: its title, how it is voted on, and then the count. */
export async function putToVote(recorder: Recorder): Promise<void> {
  const no = recorder.state.motions.length + 1;
  const title = await recorder.ask.text(`议题 ${no} 的标题`);
  const ballot = await recorder.ask.choice<Ballot>('表决方式', [
    { value: 'open', name: '公开（举手）' },
    { value: 'secret', name: '无记名投票' },
  ]);
  if (await recorder.take({ step: 'motion', title, ballot })) await countVotes(recorder);
}

/** Counts the motion that is open, from the first number that is missing; each number is in the file at once. */
export async function countVotes(recorder: Recorder): Promise<void> {
  const fields = await fieldsOf(recorder);
  for (;;) {
    const pending = pendingMotion(recorder.state);
    if (pending === null) return;
    const { no, motion } = pending;
    const field = fields(motion.ballot).find((one) => motion.counting[one] === undefined);
    if (field !== undefined) {
      const count = await askCount(recorder, no, field);
      await recorder.take({ step: 'count', no, field, count });
    } else if (await recorder.take({ step: 'vote', no })) return showVerdict(recorder, no);
    else {
      // What cannot be is counted again; the roll may have to be put right first.
      await recorder.take({ step: 'recount', no });
      return;
    }
  }
}

async function askCount(recorder: Recorder, no: number, field: CountField): Promise<number> {
  const { state } = recorder;
  const motion = state.motions[no - 1];
  const voters = motion?.present ?? state.here;
  const counting = motion?.counting ?? {};
  const cast = (['for', 'against', 'abstain', 'invalid'] as const).reduce((sum, one) => sum + (counting[one] ?? 0), 0);
  const max = isVote(field)
    ? voters - cast
    : field === 'returned'
      ? (counting.issued ?? voters)
      : ballotsAtMost(state, voters);
  const preset = field === 'issued' ? voters : field === 'returned' ? (counting.issued ?? voters) : 0;
  const words = `议题 ${no} ${fieldWords[field]}${field === 'for' ? `（在场 ${voters}）` : ''}`;
  return recorder.ask.number(words, field === 'for' ? { max } : { max, default: preset });
}

function isVote(field: CountField): boolean {
  return field === 'for' || field === 'against' || field === 'abstain' || field === 'invalid';
}

function ballotsAtMost({ proxies }: SessionState, voters: number): number {
  return voters + proxies.filter(isProxy).length;
}

/** What is asked at a vote: ballot papers only where they are used, votes of proxies only where they count (D-173). */
async function fieldsOf(recorder: Recorder): Promise<(ballot: Ballot) => CountField[]> {
  const { opening, proxies } = recorder.state;
  const book = await loadRulebook(await recorder.context.read());
  const proxiesVote = chosen('D-173', book.choices(opening.day)) !== 'a' && proxies.some(isProxy);
  return (ballot) =>
    countFields.filter((field) => {
      if (field === 'issued' || field === 'returned') return ballot === 'secret';
      return proxiesVote || (field !== 'proxy_for' && field !== 'proxy_against');
    });
}

/** The verdict at once: a motion that was withdrawn has no number among those voted on. */
async function showVerdict(recorder: Recorder, no: number): Promise<void> {
  const { motions } = recorder.state;
  const voted = motions.slice(0, no).filter(({ counted, withdrawn }) => counted !== null && !withdrawn).length;
  const judged = await recorder.judge();
  await recorder.show(`议题 ${voted}　${motions[no - 1]?.title}`, verdictBlocks(judged, voted));
}
