import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '入队', summary: '登记一名队员', load: async () => (await import('./add.ts')).add },
  { name: 'list', chinese: '列表', summary: '列出队员和技能', load: async () => (await import('./list.ts')).list },
  {
    name: 'train',
    chinese: '培训',
    summary: '记一次技术培训',
    load: async () => (await import('./change.ts')).train,
  },
  { name: 'leave', chinese: '离队', summary: '记队员离队', load: async () => (await import('./change.ts')).leave },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废登错的队员',
    load: async () => (await import('./change.ts')).voidOne,
  },
  {
    name: 'card',
    chinese: '联系卡',
    summary: '便民联系卡，发给居民',
    load: async () => (await import('./card.ts')).card,
  },
];
