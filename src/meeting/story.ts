import { dayWords } from '../calendar/day.ts';
import type { Form } from '../rules/pack.ts';
import type { FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { kindWords } from './kind.ts';
import { type MeetingRecord, outcomeStates } from './meeting.ts';

/** When, where, who: the head of minutes and of `show`. */
export function meetingFields({
  number,
  kind,
  form,
  day,
  place,
  chair,
  recorder,
  agenda,
  roll,
}: MeetingRecord): FieldsBlock {
  const name = kind === 'recall' ? `${kindWords.recall}（${kindWords[form as Form]}）` : kindWords[kind];
  return {
    kind: 'fields',
    fields: [
      { key: 'number', label: '编号', type: 'text', value: number },
      { key: 'kind', label: '会议', type: 'text', value: name },
      { key: 'day', label: '时间', type: 'text', value: dayWords(day) },
      { key: 'place', label: '地点', type: 'text', value: place },
      { key: 'chair', label: '主持', type: 'text', value: chair },
      { key: 'recorder', label: '记录', type: 'text', value: recorder },
      { key: 'entitled', label: '应到', type: 'count', value: roll.entitled },
      { key: 'present', label: '实到', type: 'count', value: roll.present },
      ...(roll.proxies > 0
        ? [{ key: 'proxies', label: '委托（另列）', type: 'count' as const, value: roll.proxies }]
        : []),
      ...(roll.vacancies
        ? [{ key: 'vacancies', label: '空缺名额', type: 'count' as const, value: roll.vacancies }]
        : []),
      ...(agenda.length > 0
        ? [
            {
              key: 'agenda',
              label: '议程',
              type: 'text' as const,
              value: agenda.map((a, i) => `${i + 1}. ${a}`).join('；'),
            },
          ]
        : []),
    ],
  };
}

/** The votes as they were counted. */
export function voteTable({ motions }: MeetingRecord): TableBlock {
  return {
    kind: 'table',
    title: '表决',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '议题', type: 'text', wide: true },
      { key: 'ballot', label: '方式', type: 'state', states: { open: { label: '公开' }, secret: { label: '无记名' } } },
      { key: 'present', label: '在场', type: 'count' },
      { key: 'for', label: '赞成', type: 'count' },
      { key: 'against', label: '反对', type: 'count' },
      { key: 'abstain', label: '弃权', type: 'count' },
      { key: 'invalid', label: '废票', type: 'count' },
      { key: 'outcome', label: '结果', type: 'state', states: outcomeStates },
    ],
    rows: motions.map(({ no, title, ballot, present, for: votesFor, against, abstain, invalid, outcome }) => ({
      no,
      title,
      ballot,
      present,
      for: votesFor,
      against,
      abstain,
      invalid,
      outcome,
    })),
    empty: '没有表决。',
  };
}
