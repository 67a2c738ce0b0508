import type { PackRules } from '../../pack.ts';

/** 入户走访制度: section 十一. */
export const visits: PackRules = {
  'visit.classes': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'hardship', title: '需求和困难' },
          { code: 'dispute', title: '邻里矛盾' },
          { code: 'opinion', title: '对工作的意见' },
        ],
      },
      cite: { document: 'changchun', article: '十一(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-11-5',
      note: '“以了解和收集居民需求和困难、排查调处邻里矛盾、征求对社区工作的意见为主要内容”',
      holds: { item: 'dispute' },
      fails: { item: 'consultation' },
    },
  ],
  'visit.file': [
    {
      from: 'pack',
      value: { fields: [{ code: 'file_updated', title: '居民信息档案在走访当天或以后更新' }] },
      cite: { document: 'changchun', article: '十一(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-11-4',
      note: '“建立居民信息档案，实行动态管理”；没有变化的不必更新，所以只作提示',
      holds: { given: ['file_updated'] },
      fails: { given: [] },
    },
  ],
};
