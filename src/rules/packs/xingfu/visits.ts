import type { PackRules } from '../../pack.ts';

/** 民情责任区制度: what residents say on a visit goes on to the departments (附件1 二(2)); how often is in time.ts. */
export const visits: PackRules = {
  'visit.feedback': [
    {
      from: 'pack',
      value: { fields: [{ code: 'forwarded', title: '反馈给相关部门' }] },
      cite: { document: 'xingfu_1', article: '二(2)' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-XF1-8',
      note: '“把居民对社区工作的意见和建议及时反馈给相关部门”；“及时”没有数',
      holds: { given: ['forwarded'] },
      fails: { given: [] },
    },
  ],
};
