import type { PackRules } from '../../pack.ts';

/** Sections 四(二), 四(三): what the people of the committee are to be paid at least, their insurances, subsidies. */
export const pay: PackRules = {
  'pay.floor.head': [
    {
      from: '2012-01-01',
      value: { base: '当年最低工资标准', times: [160, 100] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-4-3',
      note: '“原则上不低于”；只适用于参加招聘并依法当选的成员；金额以分计',
      holds: { base: 158000, amount: 252800 },
      fails: { base: 158000, amount: 252799 },
    },
  ],
  'pay.floor.deputy': [
    {
      from: '2012-01-01',
      value: { base: '当年最低工资标准', times: [150, 100] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-4-4',
      note: '只适用于参加招聘并依法当选的成员；金额以分计',
      holds: { base: 158000, amount: 237000 },
      fails: { base: 158000, amount: 236999 },
    },
  ],
  'pay.floor.other': [
    {
      from: '2012-01-01',
      value: { base: '当年最低工资标准', times: [140, 100] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-4-5',
      note: '只适用于参加招聘并依法当选的成员；金额以分计',
      holds: { base: 158000, amount: 221200 },
      fails: { base: 158000, amount: 221199 },
    },
  ],
  'pay.average': [
    {
      from: '2015-01-01',
      value: { base: '当地上年度社会平均工资', times: [1, 1] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      force: 'target',
      catalogue: 'R-QHD-4-6',
      note: '“2015年达到”，是目标；金额以分计',
      holds: { base: 400000, amount: 400000 },
      fails: { base: 400000, amount: 399999 },
    },
  ],
  'pay.city_share': [
    {
      from: '2012-01-01',
      value: { base: '所需资金', times: [3, 10] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-15',
      note: '市、区按3:7承担；各县所需费用由县财政承担，不分',
      holds: { base: 1000, amount: 300 },
      fails: { base: 1000, amount: 299 },
    },
  ],
  'pay.insurances': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'pension', title: '基本养老' },
          { code: 'medical', title: '基本医疗' },
          { code: 'unemployment', title: '失业' },
          { code: 'maternity', title: '生育' },
          { code: 'work_injury', title: '工伤' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-7',
      note: '有条件的地方可逐步落实住房公积金',
      holds: { given: ['pension', 'medical', 'unemployment', 'maternity', 'work_injury'] },
      fails: { given: ['pension', 'medical', 'unemployment', 'maternity'] },
    },
  ],
  'pay.leaver.years': [
    {
      from: 'pack',
      value: { unit: '年', min: 10 },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-8',
      note: '专职工作10年以上，没有参加社会养老保险，退离后不能保证正常生活需要的成员',
      holds: { number: 10 },
      fails: { number: 9 },
    },
  ],
  'pay.leaver.subsidy': [
    {
      from: 'pack',
      value: { base: '当地城市居民最低生活保障标准', times: [2, 1] },
      cite: { document: 'qinhuangdao', article: '四(二)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-8',
      note: '随低保标准浮动；具体办法由区（县）政府制定；金额以分计',
      holds: { base: 70000, amount: 140000 },
      fails: { base: 70000, amount: 139999 },
    },
  ],
  'pay.allowance': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'social_worker', title: '社会工作师' },
          { code: 'assistant', title: '助理社会工作师' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '四(三)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-12',
      note: '享受职称津贴，具体标准由区（县）政府确定',
      holds: { item: 'assistant' },
      fails: { item: 'accountant' },
    },
  ],
};
