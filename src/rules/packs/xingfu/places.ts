import type { PackRules } from '../../pack.ts';

/** 民情责任区制度: 附件1 二(2). */
export const places: PackRules = {
  'zone.staff': [
    {
      from: 'pack',
      value: { fields: [{ code: 'staff', title: '居委会成员或社区工作者' }] },
      cite: { document: 'xingfu_1', article: '二(2)' },
      status: 'confirmed',
      catalogue: 'R-XF1-6',
      note: '“居委会成员与社区工作者分片包块，确定民情责任区”：每一片都要有责任人',
      holds: { given: ['staff'] },
      fails: { given: [] },
    },
  ],
};
