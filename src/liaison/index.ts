import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'log',
    chinese: '登记',
    summary: '记一次联系',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出联系记录',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'due',
    chinese: '该联系的',
    summary: '这一季度还没有联系的组织和单位',
    load: async () => (await import('./due.ts')).due,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废记错的一次',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
