import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第十五至十八条: whom and what an appraisal is about, and by which group. */
export const appraisal: PackRules = {
  'appraisal.bodies': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'police', title: '公安派驻机构及其人员' },
          { code: 'commerce', title: '工商派驻机构及其人员' },
          { code: 'tax', title: '税务派驻机构及其人员' },
          { code: 'sanitation', title: '环卫派驻机构及其人员' },
          { code: 'city_appearance', title: '市容监察派驻机构及其人员' },
          { code: 'housing', title: '房管派驻机构及其人员' },
          { code: 'health', title: '卫生派驻机构及其人员' },
          { code: 'property', title: '物业公司' },
          { code: 'station', title: '社区工作站' },
          { code: 'organisation', title: '其他居民区组织' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十五条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF3-25',
      note: '区职能部门派驻机构“逐步实施”；部门名称照原文',
      holds: { item: 'property' },
      fails: { item: 'committee' },
    },
  ],
  'appraisal.kinds': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'comprehensive', title: '综合评议' },
          { code: 'special', title: '专题评议' },
          { code: 'inspection', title: '考察评议' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十六条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-51'],
      catalogue: 'R-XF3-19',
      note: '综合评议在每年的年底进行；专题评议、考察评议不定期',
      holds: { item: 'special' },
      fails: { item: 'other' },
    },
  ],
  'appraisal.leader': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'xingfu_3', article: '第十七条' },
      status: 'confirmed',
      catalogue: 'R-XF3-20',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'appraisal.members': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'representatives', title: '居民会议代表' },
          { code: 'community', title: '社区成员代表' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十七条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-24'],
      catalogue: 'R-XF3-20',
      note: '原文列举后写“等有关人员”；每类至少一人是提醒',
      holds: { given: ['representatives', 'community'] },
      fails: { given: ['representatives'] },
    },
  ],
  'appraisal.headings': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'targets', title: '贯彻落实市、区社区工作，完成目标和任务' },
          { code: 'functions', title: '履行社区工作职能' },
          { code: 'co_building', title: '参与社区共建' },
          { code: 'special_tasks', title: '其他专项任务的完成' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十八条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF3-29',
      holds: { given: ['targets', 'functions', 'co_building', 'special_tasks'] },
      fails: { given: ['targets', 'functions', 'co_building'] },
    },
  ],
};
