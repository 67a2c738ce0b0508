import type { PackRules } from '../../pack.ts';

/** 附件1 §2.6: who is asked first answers for it, and what cannot be solved on the spot comes back with an answer. */
export const reception: PackRules = {
  'reception.first': [
    {
      from: 'pack',
      value: { label: '首问负责人' },
      cite: { document: 'jingan_1', article: '§2.6.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-16',
      note: '“实行首问负责制”',
      holds: { label: '首问负责人' },
      fails: { label: '接待人' },
    },
  ],
  'reception.feedback': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'referred', title: '反映给相关部门' },
          { code: 'feedback', title: '反馈' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.6.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-17',
      note: '不能当场处理的，反映给相关部门协同解决，及时做好反馈',
      holds: { given: ['referred', 'feedback'] },
      fails: { given: ['referred'] },
    },
  ],
  'reception.record': [
    {
      from: 'pack',
      value: { fields: [{ code: 'record', title: '接待记录' }] },
      cite: { document: 'jingan_1', article: '§2.6.4' },
      status: 'confirmed',
      holds: { given: ['record'] },
      fails: { given: [] },
    },
  ],
};
