import type { Citation } from '../../base/refusal.ts';
import { dayWords } from '../../calendar/day.ts';
import { weekdayWord } from '../../calendar/workday.ts';
import type { Answer } from '../../command/verb.ts';
import type { Block, FieldsBlock } from '../../sheet/sheet.ts';
import { judgedBlocks } from '../../verdict/table.ts';
import { meetingStates } from '../head.ts';
import { kindInfo } from '../kinds/kind.ts';
import type { Call } from './call_store.ts';
import type { NoticeDays } from './notice_rule.ts';

/** A called meeting as the verbs that call, amend or cancel it answer. */
export function callAnswer(
  meeting: Call,
  notice: NoticeDays | null,
  notes: readonly string[] = [],
  more: readonly Block[] = [],
): Answer {
  const verdicts = meeting.call?.verdicts ?? [];
  const next =
    meeting.state === 'called'
      ? [
          `印通知：jwh meeting notice ${meeting.number} --pdf；发出后：jwh meeting notify ${meeting.number} --method 张贴`,
          afterwards(meeting),
        ]
      : [];
  return {
    sheet: {
      title: `会议 ${meeting.number}　${meeting.name}　${meeting.day}　${meetingStates[meeting.state].label}`,
      reference: meeting.number,
      day: meeting.day,
      blocks: [
        callFields(meeting, notice),
        ...judgedBlocks(verdicts),
        ...lines(notes.map((line) => `注：${line}`)),
        ...more,
        ...lines(next),
      ],
    },
    record: callRecord(meeting, notice),
    verdicts,
    basis: distinct(verdicts.map(({ cite }) => cite)),
  };
}

/** Each article once, in the order it was applied. */
function distinct(cites: readonly Citation[]): Citation[] {
  return [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()];
}

/** What is counted is recorded; everything else is logged, under the number of its call. */
function afterwards({ kind, number }: Call): string {
  return kindInfo(kind).body === null
    ? `开过之后：jwh meeting log ${kind} --called ${number} --present 人数 --items "会上的事"`
    : `开过之后：jwh meeting record --called ${number}`;
}

function lines(all: readonly string[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'text', lines: all }];
}

/** When, where, who and about what: of a meeting that has not been held yet. */
export function callFields(meeting: Call, notice: NoticeDays | null): FieldsBlock {
  const { number, name, title, day, time, place, convener, chair, recorder, agenda, entitled, call } = meeting;
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const marked = agenda.map((one, at) => `${at + 1}. ${one}${call?.votes.includes(one) ? '（表决）' : ''}`);
  return {
    kind: 'fields',
    fields: [
      text('number', '编号', number),
      text('kind', '会议', title === null ? name : `${name}：${title}`),
      text('day', '时间', `${dayWords(day)}（周${weekdayWord(day)}）${time ?? ''}`),
      text('place', '地点', place),
      text('convener', '召集', convener),
      text('chair', '主持', chair),
      ...(recorder === null ? [] : [text('recorder', '记录', recorder)]),
      { key: 'entitled', label: '应到', type: 'count', value: entitled },
      ...(call?.vacancies
        ? [{ key: 'vacancies', label: '空缺名额', type: 'count' as const, value: call.vacancies }]
        : []),
      text('agenda', '议程', marked.length === 0 ? null : marked.join('；')),
      ...(notice === null ? [] : [text('notice', '通知', notice.words)]),
      ...(meeting.state === 'cancelled'
        ? [text('state', '状态', `已取消（${meeting.state_day}：${meeting.state_reason}）`)]
        : []),
    ],
  };
}

/** The called meeting for scripts; the keys are the contract of `meeting call --json`. */
export function callRecord(meeting: Call, notice: NoticeDays | null): object {
  const { number, kind, form, title, day, time, place, convener, chair, recorder, agenda, entitled, call } = meeting;
  return {
    ...{ number, kind, form, title, day, time, place, convener, chair, recorder, agenda, entitled },
    ...{ votes: call?.votes ?? [], members: call?.members.map(({ name, bases }) => ({ name, bases })) ?? [] },
    ...{ vacancies: call?.vacancies ?? null, duplicates: call?.duplicates ?? null },
    ...{ called_on: call?.called_on ?? null, happened: call?.happened ?? null },
    ...{ notice_by: notice?.by ?? null, notice_advised: notice?.advised ?? null },
    ...{ state: meeting.state, state_day: meeting.state_day, state_reason: meeting.state_reason },
  };
}
