import type { Noun } from '../command/verb.ts';

export const resident: Noun = {
  name: 'resident',
  chinese: '居民',
  summary: '居民的资料',
  verbs: [
    {
      name: 'export',
      chinese: '导出',
      summary: '把关于一个人的全部资料交给本人',
      load: async () => (await import('./export.ts')).exportAll,
    },
    {
      name: 'erase',
      chinese: '删除',
      summary: '依申请删除一个人的资料，并说明什么必须保留、为什么',
      load: async () => (await import('./erase.ts')).erase,
    },
  ],
};
