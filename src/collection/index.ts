import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '立项',
    summary: '为一件公共事务筹资',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'decide',
    chinese: '决定',
    summary: '居民会议决定了筹资',
    load: async () => (await import('./decide.ts')).decide,
  },
  {
    name: 'pay',
    chinese: '缴款',
    summary: '记谁交了多少，同时入账',
    load: async () => (await import('./pay.ts')).pay,
  },
  {
    name: 'spend',
    chinese: '支出',
    summary: '记账上的一笔支出用的是这笔钱',
    load: async () => (await import('./spend.ts')).spend,
  },
  {
    name: 'publish',
    chinese: '公布',
    summary: '记账目公布了，哪些居民查看了',
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'close',
    chinese: '结束',
    summary: '结束筹资，写明结余怎样处理',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'accounts',
    chinese: '账目',
    summary: '收支账目，贴出用，没有缴款人姓名',
    load: async () => (await import('./accounts.ts')).accounts,
  },
  {
    name: 'payers',
    chinese: '名册',
    summary: '缴款名册，内部使用',
    load: async () => (await import('./payers.ts')).payers,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出各项筹资',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一项筹资的经过，自愿没有、决定没有',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一项，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
