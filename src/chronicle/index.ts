import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'add',
    chinese: '登记',
    summary: '记一件大事，或标明一次会议',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '一段时间的大事记，可以印',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销一条，或去掉会议的标记',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
