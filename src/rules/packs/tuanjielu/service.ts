import type { PackRules } from '../../pack.ts';

/** 四(三), 四(四): the property service of the cottages and the convenience team. */
export const service: PackRules = {
  'service.price': [
    {
      from: 'pack',
      value: { items: [{ code: 'profit', title: '收费高于成本（营利）' }] },
      cite: { document: 'tuanjielu', article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-12',
      note: '“实行无利润服务”“低偿服务”；写的是平房区物业管理服务',
      holds: { item: 'low' },
      fails: { item: 'profit' },
    },
  ],
  'service.record': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'responsible', title: '专人负责' },
          { code: 'record', title: '服务记录' },
        ],
      },
      cite: { document: 'tuanjielu', article: '四(三)、四(四)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-13',
      note: '“各项物业服务有专人负责”；“记好服务记录”',
      holds: { given: ['responsible', 'record'] },
      fails: { given: ['responsible'] },
    },
  ],
};
