import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'elect',
    chinese: '推选',
    summary: '登记会议推选的监督小组成员',
    load: async () => (await import('./elect.ts')).elect,
  },
  {
    name: 'replace',
    chinese: '更换',
    summary: '按原推选方式更换一名成员',
    load: async () => (await import('./replace.ts')).replace,
  },
  {
    name: 'leave',
    chinese: '离任',
    summary: '登记一名成员离任',
    load: async () => (await import('./leave.ts')).leave,
  },
  {
    name: 'lead',
    chinese: '组长',
    summary: '登记成员推选的组长',
    load: async () => (await import('./lead.ts')).lead,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '某日在任的成员，连同组成是否合规定',
    load: async () => (await import('./list.ts')).list,
  },
];
