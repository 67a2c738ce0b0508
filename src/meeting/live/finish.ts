import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { answerFor } from '../answer.ts';
import { type MeetingHead, readHead } from '../head.ts';
import { insertMeeting, readMeeting } from '../store.ts';
import { becameWords, refuseUnlessCalled } from '../waiting.ts';
import type { Recorder } from './recorder.ts';
import { votesWaiting } from './session_state.ts';
import { closeSession, refuseElsewhere, type Session } from './session_store.ts';

/**
 * The meeting is over: it is judged and kept as any other, and the session is closed in the same breath. A call that was
 * recorded, called off or voided meanwhile is not written over: the session may come to a meeting of its own.
 * @returns `paused` where it is to wait.
 * @throws Refusal kind `usage` where the call, or the session, was ended elsewhere at the last moment.
 */
export async function finish(recorder: Recorder): Promise<Answer | 'paused'> {
  const { context, session, ask } = recorder;
  const gone = await goneCall(await context.read(), session);
  if (gone !== null) {
    await recorder.say(goneWords(gone, session));
    const way = await ask.choice(
      '这次现场记录怎么办',
      [
        { value: 'apart', name: '另取编号，记成另一次会议' },
        { value: 'pause', name: '先停在这里' },
      ],
      { numbered: true },
    );
    if (way === 'pause') return 'paused';
  }
  const calledId = gone === null ? (session.meetingId ?? undefined) : undefined;
  return context.write(async (writing) => {
    const { db } = writing;
    await refuseElsewhere(db, session.id, session.steps.length);
    if (calledId !== undefined) {
      const hint = `已记的 ${session.steps.length} 步都在文件里，接着办：jwh meeting live ${session.code}`;
      refuseUnlessCalled(await readHead(db, calledId), '这次现场记录不能再记成它', hint);
    }
    const held = await recorder.judge(db);
    const id = await insertMeeting(writing, held.draft, held.call, held.judged, calledId);
    await closeSession(writing, session.id, id);
    const waiting = votesWaiting(recorder.state);
    const notes = waiting.length === 0 ? [] : [`召集时写明要表决、会上没有表决：${waiting.join('、')}。`];
    return answerFor(await readMeeting(db, id), [...held.notes, ...notes]);
  });
}

/** The call of a session where it does not wait to be held any more; null where it does, or there was none. */
export async function goneCall(db: Database, { meetingId }: Session): Promise<MeetingHead | null> {
  if (meetingId === null) return null;
  const head = await readHead(db, meetingId);
  return head.state === 'called' ? null : head;
}

/** What became of the call, and every way on. */
export function goneWords(head: MeetingHead, { code }: Session): string {
  const stands = head.state === 'held' || head.state === 'closed';
  return [
    `注：${head.number}${becameWords(head)}，这次现场记录不能再记成它；已记的各步都在文件里。`,
    '结束会议时可以另取编号，记成另一次会议。',
    ...(stands ? [`要改已有的那份记录：jwh meeting correct ${head.number} --reason …`] : []),
    `不要这次现场记录：jwh meeting live ${code} --drop 理由`,
  ].join('\n');
}
