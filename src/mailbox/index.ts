import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '开箱',
    summary: '登记开了一次信箱，有几封信',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '一个月的开箱记录，可以印',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'check',
    chinese: '检查',
    summary: '哪些天该开没有开',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销记错的开箱记录',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
