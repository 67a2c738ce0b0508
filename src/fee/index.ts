import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '立项',
    summary: '登记一个收费的服务或活动',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'decide',
    chinese: '议定',
    summary: '居民代表会议议定了',
    load: async () => (await import('./decide.ts')).decide,
  },
  {
    name: 'charge',
    chinese: '收费',
    summary: '记账上的一笔收入是它的收费',
    load: async () => (await import('./charge.ts')).charge,
  },
  {
    name: 'spend',
    chinese: '支出',
    summary: '记账上的一笔支出用的是这笔收费',
    load: async () => (await import('./spend.ts')).spend,
  },
  {
    name: 'publish',
    chinese: '公开',
    summary: '记收支公开了',
    load: async () => (await import('./publish.ts')).publish,
  },
  { name: 'close', chinese: '结束', summary: '结束一个项目', load: async () => (await import('./close.ts')).close },
  {
    name: 'accounts',
    chinese: '账目',
    summary: '收支表，贴出用',
    load: async () => (await import('./accounts.ts')).accounts,
  },
  { name: 'list', chinese: '列表', summary: '列出收费项目', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一个项目的经过，议定没有、用在哪里',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一个，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
