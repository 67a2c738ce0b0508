import type { Answer } from '../command/verb.ts';
import type { Column, TableBlock } from '../sheet/sheet.ts';
import { hourWords } from './hours.ts';
import type { Served, Volunteer } from './store.ts';

export const volunteerColumns: readonly Column[] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'name', label: '姓名', type: 'text' },
  { key: 'registered_on', label: '注册日期', type: 'day', whole: true },
  { key: 'skills', label: '特长', type: 'text', wide: true },
  { key: 'hours', label: '服务小时', type: 'text' },
];

/** A volunteer as a row: no number by which somebody could be reached or known elsewhere. */
export function volunteerRow({ number, name, registered_on, skills, tenths }: Volunteer) {
  return { number, name, registered_on, skills: skills.join('、'), hours: hourWords(tenths) };
}

/** A volunteer with what they did. */
export function volunteerAnswer(one: Volunteer, served: readonly Served[]): Answer {
  const { id: _id, ...record } = one;
  const services: TableBlock = {
    kind: 'table',
    title: '服务',
    columns: [
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'hours', label: '小时', type: 'text' },
      { key: 'activity', label: '活动', type: 'text', wide: true },
    ],
    rows: served.map(({ day, tenths, activity }) => ({ day, hours: hourWords(tenths), activity })),
    empty: '还没有服务记录。',
  };
  return {
    sheet: {
      title: `志愿者　${one.name}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'number', label: '编号', type: 'text', value: one.number },
            { key: 'registered_on', label: '注册日期', type: 'day', value: one.registered_on },
            { key: 'skills', label: '特长', type: 'text', value: one.skills.join('、') || null },
            { key: 'hours', label: '累计小时', type: 'text', value: hourWords(one.tenths) },
            { key: 'ended_on', label: '退出日期', type: 'day', value: one.ended_on },
          ],
        },
        services,
      ],
    },
    table: services,
    record: { ...record, services: served.map(({ day, tenths, activity }) => ({ day, tenths, activity })) },
  };
}
