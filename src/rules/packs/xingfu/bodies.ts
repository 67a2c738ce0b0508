import type { PackRules } from '../../pack.ts';

/** How the smaller bodies vote: the hearing (听证会、协调会、评议会制度 第八条) and the supervision group (居务公开制度 第十条). */
export const bodies: PackRules = {
  'hearing.quorum': [
    {
      from: 'pack',
      value: { of: 'group_members', moreThan: [1, 2] },
      cite: { document: 'xingfu_3', article: '第八条(一)3' },
      status: 'confirmed',
      readings: ['D-25', 'D-04'],
      catalogue: 'R-XF3-6',
      note: '“应到人数”默认指受邀的听证小组成员；达不到的，听证会不得举行',
      holds: { count: 13, of: 24 },
      fails: { count: 12, of: 24 },
    },
  ],
  'hearing.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'xingfu_3', article: '第八条(二)5' },
      status: 'confirmed',
      readings: ['D-03', 'D-04'],
      catalogue: 'R-XF3-7',
      note: '表决的方式由居委会决定',
      holds: { count: 7, of: 13 },
      fails: { count: 6, of: 13 },
    },
  ],
  'supervision.pass': [
    {
      from: 'pack',
      value: { of: 'group_members', moreThan: [1, 2] },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      readings: ['D-10'],
      catalogue: 'R-XF4-30',
      note: '原文“少数服从多数”；默认以全体成员为准，平票不通过',
      holds: { count: 4, of: 7 },
      fails: { count: 3, of: 6 },
    },
  ],
};
