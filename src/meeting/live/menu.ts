import type { Recorder } from './recorder.ts';
import { comeOrGo, correctAttendance, placeOf, unknownNames } from './roll.ts';
import { standLines, stepWords } from './screen.ts';
import { lastGroup, type Step, standingSteps } from './session.ts';
import { hasCome } from './session_apply.ts';
import { numberOf, pendingMotion, type SessionState, votesWaiting } from './session_state.ts';
import { countVotes, putToVote } from './vote.ts';

/** How a session was left: to be recorded, or to go on later. */
export type Left = 'ended' | 'paused';

type Choice = keyof typeof words | 'count' | 'withdraw' | 'undo';

const words = {
  motion: '表决一项议题',
  arrived: '有人到会',
  left: '有人离会',
  proxy: '登记委托',
  said: '记讨论、异议',
  absence: '写缺席的原因',
  recount: '重新计票',
  attendance: '更正到会',
  look: '看现在的情况',
  end: '结束会议，作成记录',
  pause: '先停在这里',
} as const;

/** Everything between the roll-call and the end. */
export async function goOn(recorder: Recorder): Promise<Left> {
  for (;;) {
    const pending = pendingMotion(recorder.state);
    // A count that was broken off goes on where it stopped.
    if (pending !== null && Object.keys(pending.motion.counting).length > 0) await countVotes(recorder);
    const choice = await recorder.ask.choice<Choice>('接下来', choices(recorder), { numbered: true });
    if (choice === 'pause') return 'paused';
    if (choice === 'end') {
      const waiting = votesWaiting(recorder.state);
      if (waiting.length > 0) await recorder.say(`召集时写明要表决、还没有表决：${waiting.join('、')}。`);
      if (await recorder.ask.confirm('结束会议，作成记录吗')) return 'ended';
    } else await perform(recorder, choice);
  }
}

function choices(recorder: Recorder): { value: Choice; name: string }[] {
  const { state } = recorder;
  const pending = pendingMotion(state);
  const last = undoWords(recorder);
  const fits: Record<keyof typeof words, boolean> = {
    motion: pending === null,
    arrived: state.came < state.opening.entitled || state.here < state.came,
    left: state.here > 0,
    proxy: state.people.length > 0,
    said: true,
    absence: state.people.some((person) => !hasCome(state, person)),
    recount: pending === null && state.motions.some(({ counted }) => counted !== null),
    attendance: state.people.length > 0,
    look: true,
    end: pending === null || pending.motion.counted === null,
    pause: true,
  };
  const open =
    pending === null
      ? []
      : [{ value: 'count' as const, name: `计票：议题 ${numberOf(state, pending.no)}　${pending.motion.title}` }];
  const mayFall = pending !== null && pending.motion.counted === null;
  return [
    ...open,
    ...(mayFall ? [{ value: 'withdraw' as const, name: `撤回议题 ${numberOf(state, pending.no)}，不表决` }] : []),
    ...(Object.keys(words) as (keyof typeof words)[])
      .filter((key) => fits[key])
      .map((value) => ({ value, name: words[value] })),
    ...(last === null ? [] : [{ value: 'undo' as const, name: `撤销上一步（${last}）` }]),
  ];
}

async function perform(recorder: Recorder, choice: Exclude<Choice, 'pause' | 'end'>): Promise<void> {
  switch (choice) {
    case 'motion':
      return putToVote(recorder);
    case 'count':
      return countVotes(recorder);
    case 'withdraw':
      await recorder.take({ step: 'withdrawn', no: pendingMotion(recorder.state)?.no ?? 0 });
      return;
    case 'arrived':
    case 'left':
      return comeOrGo(recorder, choice);
    case 'proxy':
      return giveProxy(recorder);
    case 'said':
      return writeDown(recorder);
    case 'absence':
      return giveReason(recorder);
    case 'recount':
      return recount(recorder);
    case 'attendance':
      return correctAttendance(recorder);
    case 'look':
      return recorder.show('现在的情况', [{ kind: 'text', lines: standLines(recorder.state) }]);
    case 'undo':
      return undo(recorder);
  }
}

async function giveProxy(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const name = (message: string, there: boolean) =>
    recorder.ask.text(message, {
      check: (text) => unknownNames(state, [text]) ?? wrongPlace(state, text, there),
    });
  const absent = placeOf(state, await name('谁委托别人（缺席的人）', false));
  const holder = placeOf(state, await name('委托给谁（在场的人）', true));
  const proof = await recorder.ask.confirm('出示了委托书吗');
  await recorder.take({ step: 'proxy', absent, holder, proof });
}

function wrongPlace({ people }: SessionState, name: string, there: boolean): string | null {
  const person = people.find((one) => one.name === name);
  if (person?.here === there) return null;
  return there ? `${name} 不在场，不能受托。` : `${name} 在场，不能委托别人。`;
}

async function writeDown(recorder: Recorder): Promise<void> {
  const of = await recorder.ask.choice('记什么', [
    { value: 'discussion', name: '讨论' },
    { value: 'objections', name: '异议' },
    { value: 'scrutineers', name: '监票人' },
    { value: 'tellers', name: '计票人' },
  ]);
  const text = await recorder.ask.text('内容');
  await recorder.take({ step: 'said', of, text });
}

async function giveReason(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const name = await recorder.ask.text('谁缺席', {
    check: (text) =>
      unknownNames(state, [text]) ?? wrongPlace(state, text, false)?.replace('不能委托别人', '没有缺席') ?? null,
  });
  const reason = await recorder.ask.text('原因');
  await recorder.take({ step: 'absence', at: placeOf(state, name), reason });
}

async function recount(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const counted = state.motions.flatMap(({ title, counted: votes }, at) =>
    votes === null ? [] : [{ value: String(at + 1), name: `议题 ${numberOf(state, at + 1)}　${title}` }],
  );
  const no = Number(await recorder.ask.choice('重新计哪一项的票', counted));
  if (await recorder.take({ step: 'recount', no })) await countVotes(recorder);
}

async function undo(recorder: Recorder): Promise<void> {
  const said = undoWords(recorder);
  const { length } = lastGroup(standingSteps(recorder.session.steps));
  if (await recorder.take({ step: 'undo', steps: length })) await recorder.say(`已撤销：${said}`);
}

/** What an undo would take back; null where nothing is left to. The end of the roll-call is not undone but corrected. */
function undoWords({ session: { steps }, state }: Recorder): string | null {
  const last: Step | undefined = lastGroup(standingSteps(steps)).at(-1);
  if (last === undefined || last.step === 'roll_called') return null;
  return stepWords(last, state);
}
