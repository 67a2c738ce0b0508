import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度. */
export const threeMeetings: PackRules = {
  three_meetings: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'hearing', title: '听证会（又写作“听政会”）' },
          { code: 'coordination', title: '协调会' },
          { code: 'appraisal', title: '评议会' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第二条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF3-26',
      note: '“听政会”见职责制度二(4)；一(一)2称“决策听证会、矛盾协调会、政务评议会”',
      holds: { item: 'hearing' },
      fails: { item: 'agency' },
    },
  ],
  subcommittees: [
    {
      from: 'pack',
      value: { items: [{ code: 'mediation', title: '人民调解委员会' }] },
      cite: { document: 'xingfu_3', article: '第十一条' },
      status: 'confirmed',
      catalogue: 'R-XF3-11',
      note: '原文只提到这一个委员会（其主任参加协调会）',
      holds: { item: 'mediation' },
      fails: { item: 'public_security' },
    },
  ],
  'appraisal.grades': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'excellent', title: '优秀' },
          { code: 'pass', title: '合格' },
          { code: 'fail', title: '不合格' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十九条(三)' },
      status: 'confirmed',
      readings: ['D-23'],
      catalogue: 'R-XF3-23',
      note: '书面评定意见，对象为派驻机构、物业公司、社区工作站等',
      holds: { item: 'excellent' },
      fails: { item: 'good' },
    },
  ],
  'appraisal.per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'xingfu_3', article: '第十六条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-51', 'D-30'],
      catalogue: 'R-XF3-19',
      note: '综合评议在每年的年底进行；专题评议、考察评议不定期',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
