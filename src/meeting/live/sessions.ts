import { recordNumberIn } from '../../base/record_number.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import type { Questions } from '../../command/question.ts';
import type { Answer } from '../../command/verb.ts';
import { kindWords } from '../kinds/kind.ts';
import { meetingNumber } from '../meeting.ts';
import { stepWords } from './screen.ts';
import { standingSteps } from './session.ts';
import { replay } from './session_state.ts';
import type { Session } from './session_store.ts';

/** `居民代表会议　2026-09-18（1f2e3d4c，已记 12 步）`. */
export function sessionWords({ code, kind, day, meeting, steps }: Session): string {
  return `${kindWords[kind]}　${day}${meeting === null ? '' : `　${meeting}`}（${code}，已记 ${steps.length} 步）`;
}

/** Sessions that wait to be gone on with. */
export function sessionsAnswer(sessions: readonly Session[]): Answer {
  return {
    sheet: {
      title: '没有记完的现场记录',
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'session', label: '编码', type: 'text', whole: true },
            { key: 'kind', label: '会议', type: 'state', states: kinds },
            { key: 'day', label: '日期', type: 'day' },
            { key: 'meeting', label: '编号', type: 'text' },
            { key: 'steps', label: '已记步数', type: 'count' },
            { key: 'last', label: '最后一步', type: 'text', wide: true },
          ],
          rows: sessions.map((session) => ({
            session: session.code,
            kind: session.kind,
            day: session.day,
            meeting: session.meeting,
            steps: session.steps.length,
            last: lastStep(session),
          })),
          empty: '没有。',
        },
      ],
    },
  };
}

const kinds = Object.fromEntries(Object.entries(kindWords).map(([code, label]) => [code, { label }]));

function lastStep({ steps }: Session): string {
  const last = standingSteps(steps).at(-1);
  return last === undefined ? '' : stepWords(last, replay(steps));
}

/**
 * The unfinished session to go on with; null where a new one is to begin. Asks where it is not clear.
 * @throws Refusal kind `usage` where there is nothing to go on with.
 */
export async function chooseSession(
  ask: Questions,
  unfinished: readonly Session[],
  word: string | undefined,
  resume: boolean,
  today: Day,
): Promise<Session | null> {
  const meant = word === undefined ? undefined : matching(unfinished, word, today);
  if (meant !== undefined) return meant;
  if (resume && (unfinished.length === 0 || word !== undefined)) throw nothingThere(unfinished, word);
  if (word !== undefined || unfinished.length === 0) return null;
  if (resume && unfinished.length === 1) return unfinished[0] as Session;
  const choices = unfinished.map((session) => ({ value: session.id, name: `接着记：${sessionWords(session)}` }));
  const another = resume ? [] : [{ value: '', name: '另开一次' }];
  const id = await ask.choice('有没有记完的现场记录', [...choices, ...another], { numbered: true });
  return unfinished.find((session) => session.id === id) ?? null;
}

/** The one that a command without questions means. @throws Refusal kinds `usage`, `not_found`. */
export function sessionMeant(unfinished: readonly Session[], word: string | undefined, today: Day): Session {
  const [only] = unfinished;
  const meant = word === undefined ? (unfinished.length === 1 ? only : undefined) : matching(unfinished, word, today);
  if (meant !== undefined) return meant;
  throw nothingThere(unfinished, word);
}

function matching(unfinished: readonly Session[], word: string, today: Day): Session | undefined {
  const number = recordNumberIn(word, yearOf(today));
  const meeting = number === null ? null : meetingNumber(number.year, number.no);
  return (
    unfinished.find(({ code, id }) => code === word || id === word) ??
    unfinished.find((one) => one.meeting !== null && one.meeting === meeting)
  );
}

function nothingThere(unfinished: readonly Session[], word: string | undefined): Refusal {
  if (unfinished.length > 1 && word === undefined) {
    return new Refusal('usage', 'several_sessions', `有 ${unfinished.length} 次现场记录没有记完，不知道是哪一次。`, {
      hint: `请写编码：${unfinished.map(sessionWords).join('；')}`,
    });
  }
  const which = word === undefined ? '没有记完的现场记录' : `编码或编号为“${word}”、没有记完的现场记录`;
  return new Refusal('not_found', 'no_such_session', `没有${which}。`, { hint: '查看：jwh meeting live --list' });
}
