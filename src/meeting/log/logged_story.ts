import type { Citation } from '../../base/refusal.ts';
import { dayWords } from '../../calendar/day.ts';
import type { Answer } from '../../command/verb.ts';
import type { Post } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import type { Block, FieldsBlock } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import { meetingStates } from '../head.ts';
import type { LoggedMeeting, LoggedPerson } from './logged.ts';

/** A logged meeting as the answer of a verb. @param name what the place calls its kind. */
export function loggedAnswer(
  meeting: LoggedMeeting,
  name: string,
  notes: readonly string[] = [],
  more: readonly Block[] = [],
): Answer {
  const { head, verdicts } = meeting;
  return {
    sheet: {
      title: `会议 ${head.number}　${name}　${head.day}　到会 ${head.present}`,
      reference: head.number,
      day: head.day,
      blocks: [
        ...judgedBlocks(verdicts),
        ...remarks([...uncheckedNotes(meeting), ...notes]),
        loggedFields(meeting, name),
        ...contentBlocks(meeting),
        ...more,
      ],
    },
    record: loggedRecord(meeting, name),
    verdicts,
    basis: basisOf(meeting),
  };
}

/** When, where, who: the head of the record (F-12). */
export function loggedFields({ head, log, present, absent, observers }: LoggedMeeting, name: string): FieldsBlock {
  const all: [string, string, string | number | null][] = [
    ['number', '编号', head.number],
    ['kind', '会议', head.title === null ? name : `${name}（${head.title}）`],
    ['day', '时间', `${dayWords(head.day)}${head.time === null ? '' : `　${head.time}`}`],
    ['place', '地点', head.place],
    ['convener', '召集', head.convener],
    ['chair', '主持', log.delegated === null ? head.chair : `${head.chair ?? ''}（受委托：${log.delegated}）`],
    ['recorder', '记录', head.recorder],
    ['keeper', '保管', log.keeper],
    ['present', '到会', `${head.present}人${present.length === 0 ? '' : `：${present.map(who).join('、')}`}`],
    ['absent', '缺席', absent.map((one) => `${one.name}（${one.reason ?? '没有说明原因'}）`).join('、') || null],
    ['observers', '列席', observers.map(({ name: seen }) => seen).join('、') || null],
    [
      'seats',
      '席位',
      log.seats
        .map(({ title, name: held, reason }) => `${title}：${held ?? `空缺${reason === null ? '' : `（${reason}）`}`}`)
        .join('；') || null,
    ],
    ['entered', '录入台账', log.entered],
    [
      'state',
      '状态',
      head.state === 'held'
        ? null
        : `${meetingStates[head.state].label}${head.state_reason === null ? '' : `：${head.state_reason}`}`,
    ],
    ['major', '大事记', head.major ? '记入' : null],
  ];
  const always = ['number', 'kind', 'day', 'place', 'chair', 'recorder', 'present'];
  return {
    kind: 'fields',
    fields: all
      .filter(([key, , value]) => value !== null || always.includes(key))
      .map(([key, label, value]) => ({ key, label, type: 'text', value })),
  };
}

/** What was dealt with, what was given to whom, what is wrong. */
export function contentBlocks({ log }: LoggedMeeting): Block[] {
  return [
    { kind: 'text', title: '内容', lines: log.items.map((item, at) => `${at + 1}. ${item}`) },
    ...(log.topics.length === 0 ? [] : [{ kind: 'text' as const, title: '属于规定的内容', lines: log.topics }]),
    ...(log.tasks.length === 0 ? [] : [taskTable(log.tasks)]),
    ...(log.problems === null ? [] : [{ kind: 'text' as const, title: '存在的问题', lines: [log.problems] }]),
  ];
}

function taskTable(tasks: LoggedMeeting['log']['tasks']): Block {
  return {
    kind: 'table',
    title: '布置的事',
    columns: [
      { key: 'task', label: '任务', type: 'text', wide: true },
      { key: 'person', label: '责任人', type: 'text' },
      { key: 'due_day', label: '期限', type: 'day' },
    ],
    rows: tasks.map((task) => ({ ...task })),
  };
}

/** What could not be judged, on one line. */
export function uncheckedNotes({ log }: LoggedMeeting): string[] {
  return log.unchecked.length === 0 ? [] : [`没有核对：${log.unchecked.join('；')}。`];
}

/** The meeting for scripts; the keys are the contract of `meeting log --json`. */
export function loggedRecord({ head, log, present, absent, observers }: LoggedMeeting, name: string): object {
  const { number, kind, title, day, time, place, convener, chair, recorder, quorate, major, state } = head;
  return {
    ...{ number, kind, name, title, day, time, place, convener, chair, recorder, quorate, major, state },
    present: head.present,
    ...log,
    attendees: present,
    absent,
    observers: observers.map(({ name: seen }) => seen),
  };
}

function remarks(notes: readonly string[]): Block[] {
  return notes.length === 0 ? [] : [{ kind: 'text', lines: notes.map((note) => `注：${note}`) }];
}

function who({ name, basis }: LoggedPerson): string {
  if (basis === null) return name;
  const words = basis.split(',').map((post) => postWords[post as Post] ?? post);
  return `${name}（${words.join('、')}）`;
}

function basisOf({ verdicts }: LoggedMeeting): Citation[] {
  return [...new Map(verdicts.map(({ cite }) => [`${cite.document} ${cite.article}`, cite])).values()];
}
