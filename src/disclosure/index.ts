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
      name: 'due',
      chinese: '到期',
      summary: '哪一天该公开什么，公开了没有',
      load: async () => (await import('./due.ts')).due,
    },
    {
      name: 'prepare',
      chinese: '定稿',
      summary: '把一个时段的数字和内容定下来，供审核',
      load: async () => (await import('./prepare.ts')).prepare,
    },
    {
      name: 'show',
      chinese: '查看',
      summary: '定稿的公开内容、手续和公开记录；印公开栏',
      load: async () => (await import('./show.ts')).show,
    },
    {
      name: 'review',
      chinese: '审核',
      summary: '逐项审核、签字或退回',
      load: async () => (await import('./review.ts')).review,
    },
    {
      name: 'publish',
      chinese: '公布',
      summary: '登记公开：形式、地点、起止；手续不全的不得公开',
      load: async () => (await import('./publish.ts')).publish,
    },
    {
      name: 'correct',
      chinese: '更正',
      summary: '记录改动之后另立一版，写明改动之处',
      load: async () => (await import('./prepare.ts')).correct,
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
