import { namesIn } from '../count/head_count.ts';
import { votesBeyond } from '../count/judge_draft.ts';
import type { Recorder } from './recorder.ts';
import { standLines, verdictBlocks } from './screen.ts';
import type { Step } from './session.ts';
import { sessionDraft, sessionRoll } from './session_draft.ts';
import { replay, type SessionState } from './session_state.ts';

/** The roll-call, from where it stands to its end; each answer is in the file before the next name is called. */
export async function callTheRoll(recorder: Recorder): Promise<void> {
  if (recorder.state.rollCalled) return;
  while (!recorder.state.rollCalled) {
    if (recorder.state.people.length === 0) await countThem(recorder);
    else if (recorder.state.people.some(({ atRoll }) => atRoll === null)) await nameThem(recorder);
    else await confirmRoll(recorder);
  }
  await recorder.show('点名结束', [
    { kind: 'text', lines: standLines(recorder.state) },
    ...verdictBlocks(await recorder.judge()),
  ]);
}

async function countThem(recorder: Recorder): Promise<void> {
  const { entitled } = recorder.state.opening;
  const count = await recorder.ask.number(`实到人数（应到 ${entitled}）`, { max: entitled });
  await recorder.take({ step: 'present_count', count });
  await recorder.take({ step: 'roll_called' });
}

async function nameThem(recorder: Recorder): Promise<void> {
  const { people } = recorder.state;
  const begun = people.some(({ atRoll }) => atRoll !== null);
  const way = begun
    ? 'tick'
    : await recorder.ask.choice(
        `点名（名册 ${people.length} 人）`,
        [
          { value: 'tick', name: '一个一个点' },
          { value: 'absent', name: '只写缺席的人' },
        ],
        { numbered: true },
      );
  return way === 'tick' ? tickThrough(recorder) : writeAbsent(recorder);
}

async function tickThrough(recorder: Recorder): Promise<void> {
  for (;;) {
    const { people } = recorder.state;
    const at = people.findIndex(({ atRoll }) => atRoll === null);
    if (at < 0) return;
    const answer = await recorder.ask.choice(
      `${at + 1}/${people.length}　${people[at]?.name}`,
      [
        { value: 'here', name: '到' },
        { value: 'absent', name: '缺' },
        ...(at === 0 ? [] : [{ value: 'back', name: '上一个点错了' }]),
      ],
      { numbered: true },
    );
    if (answer === 'back') await recorder.take({ step: 'undo', steps: 1 });
    else await recorder.take({ step: 'tick', at, present: answer === 'here' });
  }
}

async function writeAbsent(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const typed = await recorder.ask.text('缺席的人，用顿号隔开（没有人缺席就留空）', {
    optional: true,
    check: (text) => unknownNames(state, namesIn(text)),
  });
  await recorder.take({ step: 'absent', at: namesIn(typed).map((name) => placeOf(state, name)) });
}

async function confirmRoll(recorder: Recorder): Promise<void> {
  const absent = recorder.state.people.filter(({ atRoll }) => atRoll === false).map(({ name }) => name);
  await recorder.say(`实到 ${recorder.state.came}，缺 ${absent.length}：${absent.join('、') || '—'}`);
  if (await recorder.ask.confirm('点名对吗')) {
    await recorder.take({ step: 'roll_called' });
    return;
  }
  await correctAttendance(recorder);
}

/** Turns somebody's tick around. */
export async function correctAttendance(recorder: Recorder): Promise<void> {
  const { state } = recorder;
  const typed = await recorder.ask.text('点错了的人，用顿号隔开（留空：不改）', {
    optional: true,
    check: (text) => unknownNames(state, namesIn(text)),
  });
  for (const name of namesIn(typed)) {
    const at = placeOf(state, name);
    const step: Step = { step: 'attendance', at, present: state.people[at]?.atRoll !== true };
    await recorder.take(step, () => recountFirst(recorder, step));
  }
}

/** Where more voted than were there by the new roll, one of the votes was counted wrong as well: it comes first. */
async function recountFirst({ context, session }: Recorder, step: Step): Promise<string> {
  const next = replay([...session.steps, step]);
  const numbers = await votesBeyond(await context.read(), sessionDraft(next), sessionRoll(next.opening));
  return numbers.length === 0 ? '' : `先“重新计票”议题 ${numbers.join('、')}，再更正到会。`;
}

/** Who comes or goes between two votes; several names at once. */
export async function comeOrGo(recorder: Recorder, way: 'arrived' | 'left'): Promise<void> {
  const { state } = recorder;
  if (state.people.length === 0) return countMoves(recorder, way);
  const typed = await recorder.ask.text(`谁${way === 'left' ? '离会' : '到会'}了，用顿号隔开（留空：没有人）`, {
    optional: true,
    check: (text) => unknownNames(state, namesIn(text)) ?? alreadySo(state, namesIn(text), way),
  });
  for (const name of namesIn(typed)) {
    const step: Step = { step: way, at: placeOf(state, name) };
    await recorder.take(step);
  }
}

/** The same where people are counted: who comes back has been counted among those present already. */
async function countMoves(recorder: Recorder, way: 'arrived' | 'left'): Promise<void> {
  const { here, came, opening } = recorder.state;
  if (way === 'left') {
    const count = await recorder.ask.number('几个人离会', { max: here });
    if (count > 0) await recorder.take({ step: 'left_count', count });
    return;
  }
  const count = await recorder.ask.number('几个人到会', { max: opening.entitled - here });
  const out = came - here;
  const back =
    count === 0 || out === 0
      ? 0
      : await recorder.ask.number('其中离会后又回来的', { max: Math.min(count, out), default: 0 });
  if (back > 0) await recorder.take({ step: 'back_count', count: back });
  if (count > back) await recorder.take({ step: 'arrived_count', count: count - back });
}

function alreadySo({ people }: SessionState, names: readonly string[], way: 'arrived' | 'left'): string | null {
  const there = names.filter((name) => people.some((one) => one.name === name && one.here === (way === 'arrived')));
  if (there.length === 0) return null;
  return `${there.join('、')} ${way === 'arrived' ? '已经在场' : '不在场'}。`;
}

/** What is wrong with names that were typed: not on the roll, or twice. */
export function unknownNames({ people }: SessionState, names: readonly string[]): string | null {
  const unknown = names.filter((name) => !people.some((one) => one.name === name));
  if (unknown.length > 0) return `${unknown.join('、')} 不在名册上。`;
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return twice.length > 0 ? `${twice.join('、')} 写了两次。` : null;
}

export function placeOf({ people }: SessionState, name: string): number {
  return people.findIndex((one) => one.name === name);
}
