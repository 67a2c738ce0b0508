import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第十三条(二)(三): what is written down at a coordination meeting, and who signs it. */
export const coordinationInstrument: PackRules = {
  'coordination.minutes': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'statements', title: '每一方当事人的陈述' },
          { code: 'questions', title: '主任分别询问' },
          { code: 'focus', title: '焦点' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十三条(二)1' },
      status: 'confirmed',
      catalogue: 'R-XF3-27',
      note: '“做好详实记录”',
      holds: { given: ['statements', 'questions', 'focus'] },
      fails: { given: ['statements', 'focus'] },
    },
  ],
  'coordination.signatures': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'parties', title: '当事人' },
          { code: 'departments', title: '参加的其他相关部门人员' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十三条(二)2' },
      status: 'confirmed',
      readings: ['D-163', 'D-165'],
      catalogue: 'R-XF3-15',
      note: '当事人核对后签字或盖章；参加的部门人员同时签字盖章',
      holds: { given: ['parties', 'departments'] },
      fails: { given: ['parties'] },
    },
  ],
  'coordination.signatures_failed': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'parties', title: '当事人' },
          { code: 'participants', title: '其他参加协调会的人员' },
          { code: 'advice', title: '主任告知通过其他途径解决' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十三条(二)3' },
      status: 'confirmed',
      readings: ['D-163', 'D-165'],
      catalogue: 'R-XF3-16',
      holds: { given: ['parties', 'participants', 'advice'] },
      fails: { given: ['parties', 'participants'] },
    },
  ],
  'coordination.later': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'written', title: '书面材料' },
          { code: 'signed', title: '当事人签字或盖章' },
          { code: 'copy', title: '副本交居委会存档' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十三条(三)1' },
      status: 'confirmed',
      catalogue: 'R-XF3-17',
      holds: { given: ['written', 'signed', 'copy'] },
      fails: { given: ['written', 'signed'] },
    },
  ],
};
