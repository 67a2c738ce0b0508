import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'order',
    chinese: '下单',
    summary: '居民要一次服务',
    load: async () => (await import('./order.ts')).order,
  },
  {
    name: 'assign',
    chinese: '派工',
    summary: '派给服务队的人，或外面的单位',
    load: async () => (await import('./assign.ts')).assign,
  },
  {
    name: 'done',
    chinese: '完工',
    summary: '记做了什么、收了多少',
    load: async () => (await import('./done.ts')).done,
  },
  {
    name: 'rate',
    chinese: '评价',
    summary: '居民满意不满意',
    load: async () => (await import('./rate.ts')).rate,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出服务单',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一张服务单的经过',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'form',
    chinese: '服务单',
    summary: '便民服务单，上门带去签字',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一张，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
