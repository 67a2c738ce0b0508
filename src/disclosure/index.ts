import type { Noun } from '../command/verb.ts';

export const disclosure: Noun = {
  name: 'disclose',
  chinese: '公开',
  summary: '居务公开：本季度的各项、登记与手续',
  verbs: [
    {
      name: 'quarter',
      chinese: '季度',
      summary: '一个季度的居务公开内容，供审核和张贴',
      load: async () => (await import('./quarter.ts')).quarter,
    },
    {
      name: 'item',
      chinese: '事项',
      summary: '登记没有台账可依的公开内容：文字、名单；热点见 jwh report quarter',
      load: async () => (await import('./item.ts')).item,
    },
    {
      name: 'approve',
      chinese: '核准',
      summary: '登记公开前的一道手续',
      load: async () => (await import('./approve.ts')).approve,
    },
    {
      name: 'demand',
      chinese: '要求',
      summary: '登记居民或代表要求公开的内容，够不够人数',
      load: async () => (await import('./demand.ts')).demand,
    },
    {
      name: 'demands',
      chinese: '要求列表',
      summary: '列出居民和代表要求公开的内容',
      load: async () => (await import('./demands.ts')).demands,
    },
    {
      name: 'opinion',
      chinese: '意见',
      summary: '登记居民对公开的意见，作为事项办理、答复',
      load: async () => (await import('./opinion.ts')).opinion,
    },
    {
      name: 'opinions',
      chinese: '意见列表',
      summary: '对公开的意见，办到哪一步、怎样答复的',
      load: async () => (await import('./opinions.ts')).opinions,
    },
  ],
};
