import { dayWords } from '../calendar/day.ts';
import type { Form } from '../rules/pack.ts';
import type { Column, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { meetingStates } from './head.ts';
import { kindWords } from './kinds/kind.ts';
import { type JudgedMotion, type MeetingRecord, outcomeStates } from './meeting.ts';

/** When, where, who: the head of minutes and of `show`. */
export function meetingFields(meeting: MeetingRecord): FieldsBlock {
  const { number, kind, form, day, time, place, chair, recorder, agenda, roll } = meeting;
  const name = kind === 'recall' ? `${meeting.name}（${kindWords[form as Form]}）` : meeting.name;
  const proxies = { key: 'proxies', label: '委托（另列）', type: 'count' as const, value: roll.proxies };
  const vacancies = { key: 'vacancies', label: '空缺名额', type: 'count' as const, value: roll.vacancies };
  const items = agenda.map((one, at) => `${at + 1}. ${one}`).join('；');
  return {
    kind: 'fields',
    fields: [
      { key: 'number', label: '编号', type: 'text', value: number },
      { key: 'kind', label: '会议', type: 'text', value: name },
      { key: 'day', label: '时间', type: 'text', value: `${dayWords(day)}${time === null ? '' : ` ${time}`}` },
      { key: 'place', label: '地点', type: 'text', value: place },
      { key: 'chair', label: '主持', type: 'text', value: chair },
      { key: 'recorder', label: '记录', type: 'text', value: recorder },
      { key: 'entitled', label: '应到', type: 'count', value: roll.entitled },
      { key: 'present', label: '实到', type: 'count', value: roll.present },
      ...(roll.proxies > 0 ? [proxies] : []),
      ...(roll.vacancies ? [vacancies] : []),
      ...(agenda.length > 0 ? [{ key: 'agenda', label: '议程', type: 'text' as const, value: items }] : []),
      ...stateFields(meeting),
    ],
  };
}

/** Only what is out of the ordinary: signed, voided, corrected, for the chronicle. */
function stateFields({ state, stateDay, stateReason, version, major }: MeetingRecord): FieldsBlock['fields'] {
  const text = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return [
    ...(state === 'held'
      ? []
      : [
          text(
            'state',
            '状态',
            `${meetingStates[state].label}（${[stateDay, stateReason].filter(Boolean).join('，')}）`,
          ),
        ]),
    ...(version === 1 ? [] : [text('version', '版本', `第${version}版`)]),
    ...(major ? [text('major', '大事', '记入大事记')] : []),
  ];
}

/** The votes as they were counted; ballot papers where any were handed out. */
export function voteTable({ motions }: Pick<MeetingRecord, 'motions'>): TableBlock {
  const papers = motions.some(({ issued, returned }) => issued !== null || returned !== null);
  const ballots: Column[] = [
    { key: 'issued', label: '发出', type: 'count' },
    { key: 'returned', label: '收回', type: 'count' },
    { key: 'valid', label: '有效', type: 'count' },
  ];
  return {
    kind: 'table',
    title: '表决',
    columns: [
      { key: 'no', label: '序号', type: 'count' },
      { key: 'title', label: '议题', type: 'text', wide: true },
      { key: 'ballot', label: '方式', type: 'state', states: { open: { label: '公开' }, secret: { label: '无记名' } } },
      { key: 'present', label: '在场', type: 'count' },
      ...(papers ? ballots : []),
      { key: 'for', label: '赞成', type: 'count' },
      { key: 'against', label: '反对', type: 'count' },
      { key: 'abstain', label: '弃权', type: 'count' },
      { key: 'invalid', label: '废票', type: 'count' },
      { key: 'outcome', label: '结果', type: 'state', states: outcomeStates },
    ],
    rows: motions.map((motion) => ({
      no: motion.no,
      title: motion.title,
      ballot: motion.ballot,
      present: motion.present,
      issued: motion.issued,
      returned: motion.returned,
      valid: validBallots(motion),
      for: motion.for,
      against: motion.against,
      abstain: motion.abstain,
      invalid: motion.invalid,
      outcome: motion.outcome,
    })),
    empty: '没有表决。',
  };
}

/** Ballot papers that came back and say something; null where nobody counted what came back. */
export function validBallots({ returned, invalid }: Pick<JudgedMotion, 'returned' | 'invalid'>): number | null {
  return returned === null ? null : returned - invalid;
}
