import { Refusal } from '../../base/refusal.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { MeetingKind } from '../kinds/kind.ts';
import { meetingNumber } from '../meeting.ts';
import type { Opening, Step } from './session.ts';

/** A session that is neither closed nor dropped, with every step written so far. */
export interface Session {
  id: string;
  /** What the command line takes: the first eight letters of the id. */
  code: string;
  kind: MeetingKind;
  day: string;
  /** The meeting that was called, where it was. */
  meetingId: string | null;
  /** Its number. */
  meeting: string | null;
  steps: Step[];
}

/** Opens a session with its first step. */
export async function openSession(writing: Writing, opening: Opening, meetingId: string | null): Promise<string> {
  const { kind, form, day } = opening;
  const { id } = await writing.insert('meeting_session', { meeting_id: meetingId, kind, form, day });
  await addStep(writing, id, 0, { step: 'opened', opening });
  return id;
}

/**
 * Writes a step. @param position how many steps the recorder knows of.
 * @throws Refusal kind `usage` where another terminal goes on with the session, or has ended it.
 */
export async function addStep(writing: Writing, sessionId: string, position: number, step: Step): Promise<void> {
  await refuseElsewhere(writing.db, sessionId, position);
  const { step: name, ...content } = step;
  await writing.insert('meeting_step', {
    session_id: sessionId,
    position,
    step: name,
    content: JSON.stringify(content),
  });
}

/**
 * Refuses to go on with a session that another terminal goes on with, or has ended.
 * @param position how many steps the recorder knows of.
 * @throws Refusal kind `usage`.
 */
export async function refuseElsewhere(db: Database, sessionId: string, position: number): Promise<void> {
  const { state } = await db
    .selectFrom('meeting_session')
    .select('state')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  if (state !== null) {
    const ended = state === 'dropped' ? '放弃了' : '作成了记录';
    throw new Refusal('usage', 'session_elsewhere', `这次现场记录已经在别处${ended}，这里不能再记。`, {
      hint: '没有记完的：jwh meeting live --list；已经记下的会议：jwh meeting list',
    });
  }
  const { count } = await db
    .selectFrom('meeting_step')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  if (count === position) return;
  throw new Refusal('usage', 'session_elsewhere', '这次现场记录同时在别的窗口里继续，两边会记乱。', {
    hint: '请只留一个窗口；这里停下，接着记：jwh meeting live --resume',
  });
}

/** The session came to a record. */
export async function closeSession(writing: Writing, sessionId: string, meetingId: string): Promise<void> {
  await writing.update('meeting_session', sessionId, { state: 'closed', meeting_id: meetingId });
}

/** The session is given up; its steps stay in the file. */
export async function dropSession(writing: Writing, sessionId: string, reason: string): Promise<void> {
  await writing.update('meeting_session', sessionId, { state: 'dropped', state_reason: reason });
}

/** Sessions that are not finished, by day. */
export async function unfinishedSessions(db: Database): Promise<Session[]> {
  const rows = await db
    .selectFrom('meeting_session')
    .leftJoin('meeting', 'meeting.id', 'meeting_session.meeting_id')
    .select(['meeting_session.id', 'meeting_session.kind', 'meeting_session.day', 'meeting_id', 'year', 'no'])
    .where('meeting_session.state', 'is', null)
    .orderBy('meeting_session.day')
    .orderBy('meeting_session.id')
    .execute();
  return Promise.all(
    rows.map(async ({ id, kind, day, meeting_id, year, no }) => ({
      id,
      code: id.slice(0, 8),
      kind: kind as MeetingKind,
      day,
      meetingId: meeting_id,
      meeting: year === null || no === null ? null : meetingNumber(year, no),
      steps: await stepsOf(db, id),
    })),
  );
}

/**
 * Refuses what would take a called meeting away from under those who record it at this moment.
 * @param wish what was to be done with it, as the sentence ends: `不能取消`.
 * @throws Refusal kind `usage` naming the session.
 */
export async function refuseWhileLive(db: Database, meetingId: string, wish: string): Promise<void> {
  const session = (await unfinishedSessions(db)).find((one) => one.meetingId === meetingId);
  if (session === undefined) return;
  const { code, meeting, steps } = session;
  throw new Refusal(
    'usage',
    'session_open',
    `${meeting}有一次现场记录没有记完（${code}，已记 ${steps.length} 步），${wish}。`,
    {
      hint: `接着记完：jwh meeting live ${code}；或先放弃它：jwh meeting live ${code} --drop 理由`,
    },
  );
}

async function stepsOf(db: Database, sessionId: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('meeting_step')
    .select(['step', 'content'])
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  return rows.map(({ step, content }) => ({ step, ...JSON.parse(content) }) as Step);
}
