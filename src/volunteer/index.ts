import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'add',
    chinese: '注册',
    summary: '登记一名志愿者',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'serve',
    chinese: '服务',
    summary: '记谁服务了几小时',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废记错的一次服务',
    load: async () => (await import('./void.ts')).voidOne,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出志愿者和累计小时',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一名志愿者的服务记录',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'share',
    chinese: '注册率',
    summary: '志愿者占居民人口的比例',
    load: async () => (await import('./share.ts')).share,
  },
  {
    name: 'roster',
    chinese: '名册',
    summary: '志愿者名册，不印电话和证件号',
    load: async () => (await import('./roster.ts')).roster,
  },
  {
    name: 'end',
    chinese: '退出',
    summary: '记志愿者退出',
    load: async () => (await import('./end.ts')).end,
  },
];
