import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '记一篇，可以转为事项', load: async () => (await import('./add.ts')).add },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出日记；印一个月的民情日记',
    load: async () => (await import('./list.ts')).list,
  },
  { name: 'show', chinese: '查看', summary: '查看一篇', load: async () => (await import('./show.ts')).show },
  { name: 'void', chinese: '作废', summary: '作废一篇', load: async () => (await import('./void.ts')).voidOne },
];
