import type { PackRules } from '../../pack.ts';

/** What the director sees to: plans, reports, the chronicle: sections 二 and 六(五). */
export const direction: PackRules = {
  'plan.year': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'changchun', article: '二(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-02-1',
      note: '“制定年、季、月度工作计划”；没有写制定的日子',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'plan.quarter': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'changchun', article: '二(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-02-1',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'plan.month': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'changchun', article: '二(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-02-1',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'report.by': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'changchun', article: '二(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-02-3',
      note: '由主任“负责向社区居民代表会议报告工作情况”',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  chronicle: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'event', title: '大型活动' },
          { code: 'work', title: '主要工作' },
        ],
      },
      cite: { document: 'changchun', article: '六(五)' },
      status: 'confirmed',
      catalogue: 'R-CC-06-6',
      note: '会议要有专门记录，专人保管；哪些算“大型”“主要”由办公室标明',
      holds: { item: 'event' },
      fails: { item: 'morning_meeting' },
    },
  ],
};
