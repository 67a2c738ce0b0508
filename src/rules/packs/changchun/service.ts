import type { PackRules } from '../../pack.ts';

/** What residents are owed once they have asked: sections 十 and 十一. */
export const service: PackRules = {
  'matter.close': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'reply', title: '答复' },
          { code: 'result', title: '结果' },
          { code: 'basis', title: '答复的依据' },
        ],
      },
      cite: { document: 'changchun', article: '十(六)' },
      status: 'confirmed',
      catalogue: 'R-CC-10-1',
      note: '“事事有答复、件件有结果、答复有依据”',
      holds: { given: ['reply', 'result', 'basis'] },
      fails: { given: ['reply', 'result'] },
    },
  ],
  'matter.submit': [
    {
      from: 'pack',
      value: { fields: [{ code: 'submitted', title: '提交居委会' }] },
      cite: { document: 'changchun', article: '十一(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-11-1',
      holds: { given: ['submitted'] },
      fails: { given: [] },
    },
  ],
  'matter.due': [
    {
      from: 'pack',
      value: { fields: [{ code: 'due_day', title: '解决时限' }] },
      cite: { document: 'changchun', article: '十一(四)' },
      status: 'confirmed',
      readings: ['D-64'],
      catalogue: 'R-CC-11-2',
      note: '“确定解决时限”：时限必须有，长短原文没有写（D-64）',
      holds: { given: ['due_day'] },
      fails: { given: [] },
    },
  ],
  'topics.publish': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'changchun', article: '十(四)' },
      status: 'assumed',
      readings: ['D-65'],
      catalogue: 'R-CC-10-2',
      note: '“定期公布有关政策和结果”：“定期”没有数，建议随居务公开每季度一次，本办公室可以另定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
