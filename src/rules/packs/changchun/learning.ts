import type { PackRules } from '../../pack.ts';

/** 学习培训: section 七. How often is studied (七(四)) stands with the meetings. */
export const learning = {
  'training.outside': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'headcount', title: '保证参加人数' },
          { code: 'hours', title: '保证参加时间' },
          { code: 'record', title: '做好记录' },
          { code: 'discussion', title: '专题讨论' },
          { code: 'exam', title: '参加组织培训单位的考试' },
        ],
      },
      cite: { document: 'changchun', article: '七(一)' },
      status: 'confirmed',
      catalogue: 'R-CC-07-1',
      note: '上级及相关部门组织的学习和培训',
      holds: { given: ['headcount', 'hours', 'record', 'discussion', 'exam'] },
      fails: { given: ['hours', 'record', 'discussion', 'exam'] },
    },
  ],
  'training.notes': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'record', title: '学习记录' },
          { code: 'note', title: '学习笔记' },
        ],
      },
      cite: { document: 'changchun', article: '七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-07-3',
      note: '参加集体组织的学习和个人自学',
      holds: { given: ['record', 'note'] },
      fails: { given: ['record'] },
    },
  ],
  'training.certificate': [
    {
      from: 'pack',
      value: { items: [{ code: 'social_worker', title: '社会工作师' }] },
      cite: { document: 'changchun', article: '七(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-CC-07-4',
      note: '“积极倡导社区工作者参加全国社工师考试培训并获取资格证书”，没有证书不算不合',
      holds: { item: 'social_worker' },
      fails: { item: 'driving_licence' },
    },
  ],
} satisfies PackRules;
