import { loadRulebook } from '../../rulebook/load.ts';
import { chosen } from '../../rules/reading.ts';
import { isProxy } from '../count/proxy.ts';
import type { Ballot } from '../meeting.ts';
import type { Recorder } from './recorder.ts';
import { fieldWords, verdictBlocks } from './screen.ts';
import { type CountField, countFields } from './session.ts';
import { numberOf, pendingMotion, type SessionState, votesWaiting } from './session_state.ts';

/** Puts a motion to the vote: its title, how it is voted on, and then the count. */
export async function putToVote(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const title = await askTitle(recorder, numberOf(state, state.motions.length) + 1);
  const ballot = await recorder.ask.choice<Ballot>('表决方式', [
    { value: 'open', name: '公开（举手）' },
    { value: 'secret', name: '无记名投票' },
  ]);
  if (await recorder.take({ step: 'motion', title, ballot })) await countVotes(recorder);
}

/** What the meeting was called to vote on is offered first; another title must tell itself from those put already. */
async function askTitle({ ask, state }: Recorder, number: number): Promise<string> {
  const waiting = votesWaiting(state);
  if (waiting.length > 0) {
    const offered = waiting.map((title, at) => ({ value: String(at), name: title }));
    const chosenOne = await ask.choice(`议题 ${number} 表决哪一项`, [...offered, { value: '', name: '其他' }], {
      numbered: true,
    });
    if (chosenOne !== '') return waiting[Number(chosenOne)] as string;
  }
  return ask.text(`议题 ${number} 的标题`, { check: (text) => sameTitle(state, text) });
}

function sameTitle(state: SessionState, text: string): string | null {
  const at = state.motions.findIndex(({ title, withdrawn }) => !withdrawn && title === text);
  if (at < 0) return null;
  return `议题 ${numberOf(state, at + 1)} 已经叫“${text}”：计错了请用“重新计票”；再表决一次，请写得有区别，如“${text}（第二次表决）”。`;
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
  const words = `议题 ${numberOf(state, no)} ${fieldWords[field]}${field === 'for' ? `（在场 ${voters}）` : ''}`;
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

/** The verdict at once. */
async function showVerdict(recorder: Recorder, no: number): Promise<void> {
  const { state } = recorder;
  const number = numberOf(state, no);
  await recorder.show(`议题 ${number}　${state.motions[no - 1]?.title}`, verdictBlocks(await recorder.judge(), number));
}
