import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'receive',
    chinese: '收到',
    summary: '登记收到的款（同时入账）或物',
    load: async () => (await import('./receive.ts')).receive,
  },
  { name: 'use', chinese: '使用', summary: '登记用在哪里、给了谁', load: async () => (await import('./use.ts')).use },
  {
    name: 'count',
    chinese: '清点',
    summary: '清点实物，与登记相对',
    load: async () => (await import('./count.ts')).count,
  },
  { name: 'list', chinese: '列表', summary: '补助捐赠登记表', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一笔的来源、用途、使用和结存',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一笔，或一次使用',
    load: async () => (await import('./void.ts')).voiding,
  },
];
