import type { PackRules } from '../../pack.ts';

/** 第十九条4: money for public affairs is raised voluntarily. */
export const collection: PackRules = {
  'collection.voluntary': [
    {
      from: 'pack',
      value: { fields: [{ code: 'voluntary', title: '自愿' }] },
      cite: { document: 'zizhi', article: '第十九条4' },
      status: 'confirmed',
      catalogue: 'R-ZZ-18',
      note: '“根据自愿原则筹集本社区公共事务和公益事业所需经费”；由谁决定没有写，见全国规定',
      holds: { given: ['voluntary'] },
      fails: { given: [] },
    },
  ],
};
