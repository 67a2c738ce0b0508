import type { Answer } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { type MeetingHead, meetingStates } from './head.ts';

/** A meeting that has no counted roll: it is only called. @param name what the place calls its kind. */
export function uncountedAnswer(head: MeetingHead, name: string, more: readonly Block[]): Answer {
  const { id: _id, facts: _facts, ...record } = head;
  const { number, title, day, time, state, state_day, state_reason } = head;
  const why = [state_day, state_reason].filter(Boolean).join('，');
  const text = (key: string, label: string, value: string | null) =>
    value === null || value === '' ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    sheet: {
      title: `会议 ${number}　${name}　${day}`,
      day,
      blocks: [
        {
          kind: 'fields',
          fields: [
            ...text('title', '主题', title),
            ...text('time', '时间', time === null ? null : `${day} ${time}`),
            ...text('place', '地点', head.place),
            ...text('convener', '召集', head.convener),
            ...text('chair', '主持', head.chair),
            ...text('recorder', '记录', head.recorder),
            { key: 'entitled', label: '应到', type: 'count', value: head.entitled },
            { key: 'present', label: '实到', type: 'count', value: head.present },
            ...text('agenda', '议程', head.agenda.map((one, at) => `${at + 1}. ${one}`).join('；')),
            {
              key: 'state',
              label: '状态',
              type: 'text',
              value: `${meetingStates[state].label}${why === '' ? '' : `（${why}）`}`,
            },
          ],
        },
        ...more,
      ],
    },
    record,
  };
}
