import { matterStates } from '../matter/matter.ts';
import { progressStates } from '../resolution/progress_state.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import type { AfterData } from './after/after_story.ts';
import { linkedWords } from './after/linked.ts';
import type { Correction, Snapshot } from './after/version_store.ts';
import type { Before } from './before/before_data.ts';
import { proposersWords } from './before/meeting_request.ts';
import { noticeMethods } from './before/notice_store.ts';
import type { LoggedMeeting } from './log/logged.ts';
import { outcomeStates } from './meeting.ts';

/** Whatever is known of one meeting. */
export interface Story {
  before: Before;
  /** Null where it was not counted, or not logged. */
  counted: Snapshot | null;
  logged: LoggedMeeting | null;
  after: AfterData;
  corrections: readonly Correction[];
}

type Line = Record<'day' | 'part' | 'what' | 'result', string>;

/** A meeting from its request to what followed, a line each, as a spreadsheet wants it. Names only. */
export function storyTable(story: Story): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'part', label: '环节', type: 'text' },
      { key: 'what', label: '内容', type: 'text' },
      { key: 'result', label: '结果', type: 'text' },
    ],
    rows: [
      ...beforeLines(story),
      ...headLines(story),
      ...countedLines(story),
      ...loggedLines(story),
      ...afterLines(story),
    ],
  };
}

function beforeLines({ before: { meeting, requests, notices } }: Story): Line[] {
  const { call, convener, number } = meeting;
  return [
    ...requests.map((one) => line(one.day, '提议', `${one.number} ${proposersWords(one.proposers)}：${one.matter}`)),
    ...(call === null ? [] : [line(call.called_on, '召集', `${number} 由${convener ?? ''}召集`)]),
    ...notices.map(({ day, method, recipient, verdicts }) =>
      line(
        day,
        '通知',
        `${noticeMethods[method].label}：${recipient ?? '全体'}`,
        verdicts.map(({ label, holds }) => `${label}${holds ? '符合' : '不符合'}`).join('；'),
      ),
    ),
  ];
}

function headLines({ before: { meeting } }: Story): Line[] {
  const { day, name, title, place, chair, entitled, present, quorate, agenda, state_day, state, state_reason } =
    meeting;
  const came = present === null ? '' : `${entitled === null ? '' : `应到 ${entitled} `}实到 ${present}`;
  const quorum = quorate === null ? '' : `法定人数${quorate ? '达到' : '未达到'}`;
  const ended = { called: '', held: '', cancelled: '取消', closed: '定稿', voided: '作废' }[state];
  return [
    line(
      day,
      '会议',
      [name, title, place, chair === null ? null : `主持 ${chair}`].filter(Boolean).join('，'),
      [came, quorum].filter(Boolean).join('，'),
    ),
    ...agenda.map((item) => line(day, '议程', item)),
    ...(ended === '' ? [] : [line(state_day ?? day, ended, state_reason ?? '')]),
  ];
}

function countedLines({ counted, before: { meeting } }: Story): Line[] {
  if (counted === null) return [];
  const { day } = meeting;
  return [
    ...counted.attendees.map(({ name, present, proxy, absence }) =>
      line(
        day,
        '名册',
        name,
        present ? '到' : ['缺', absence, proxy === null ? null : `委托 ${proxy}`].filter(Boolean).join('，'),
      ),
    ),
    ...counted.meeting.motions.map((one) =>
      line(
        day,
        '表决',
        one.title,
        `赞成 ${one.for}、反对 ${one.against}、弃权 ${one.abstain}、废票 ${one.invalid}：${outcomeStates[one.outcome].label}`,
      ),
    ),
  ];
}

function loggedLines({ logged }: Story): Line[] {
  if (logged === null) return [];
  const { head, log, present, absent } = logged;
  return [
    ...present.map(({ name }) => line(head.day, '名册', name, '到')),
    ...absent.map(({ name, reason }) => line(head.day, '名册', name, `缺，${reason ?? '没有说明原因'}`)),
    ...log.tasks.map(({ task, person, due_day }) =>
      line(head.day, '布置', task, [person, due_day === null ? null : `期限 ${due_day}`].filter(Boolean).join('，')),
    ),
    ...(log.problems === null ? [] : [line(head.day, '问题', log.problems)]),
  ];
}

function afterLines({ after, corrections, before: { meeting } }: Story): Line[] {
  return [
    ...after.resolutions.map(({ number, title, state, voided, due_day, person }) =>
      line(
        meeting.day,
        '决议',
        `${number} ${title}`,
        [voided ?? progressStates[state].label, person, due_day].filter(Boolean).join('，'),
      ),
    ),
    ...after.linked.map((one) => line(one.day, '有关事项', linkedWords(one))),
    ...after.matters.map(({ day, number, title, state, responsible, due_day }) =>
      line(
        day,
        '提出事项',
        `${number} ${title}`,
        [matterStates[state].label, responsible, due_day].filter(Boolean).join('，'),
      ),
    ),
    ...corrections.map(({ day, version, reason }) => line(day, '更正', `第${version}版：${reason}`)),
  ];
}

function line(day: string, part: string, what: string, result = ''): Line {
  return { day, part, what, result };
}
