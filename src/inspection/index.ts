import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'log', chinese: '登记', summary: '登记一次检查', load: async () => (await import('./log.ts')).log },
  { name: 'list', chinese: '列表', summary: '列出检查', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一次检查，可以印出签名',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'person',
    chinese: '个人',
    summary: '一个人一年的检查情况',
    load: async () => (await import('./person.ts')).person,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次登记，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
