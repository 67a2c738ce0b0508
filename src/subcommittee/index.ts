import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'found',
    chinese: '设立',
    summary: '设立一个下设委员会',
    load: async () => (await import('./found.ts')).found,
  },
  {
    name: 'appoint',
    chinese: '任主任',
    summary: '由谁兼任主任',
    load: async () => (await import('./appoint.ts')).appoint,
  },
  {
    name: 'join',
    chinese: '加入',
    summary: '加入一名委员',
    load: async () => (await import('./join.ts')).join,
  },
  {
    name: 'leave',
    chinese: '离开',
    summary: '主任或委员不再担任',
    load: async () => (await import('./leave.ts')).leave,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出各委员会',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '主任、委员和经过，来源合不合规定',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'dissolve',
    chinese: '撤销',
    summary: '撤销一个委员会',
    load: async () => (await import('./dissolve.ts')).dissolve,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一个，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
