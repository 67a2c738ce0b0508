import type { PackRules } from '../../pack.ts';

/** How often offices are used to visit whom: no text gives it, an office chooses for itself (`jwh visit cadence`). */
export const visits: PackRules = {
  'visit.household_per': [
    {
      from: 'pack',
      value: { per: 'half_year', atLeast: 1 },
      cite: { document: 'office_choice', article: '普通住户的走访' },
      status: 'assumed',
      force: 'should',
      readings: ['D-30'],
      note: '通行做法：普通住户每年两次；本办公室可以另定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'visit.care': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'living_alone', title: '独居' },
          { code: 'empty_nest', title: '空巢' },
          { code: 'minimum_living', title: '低保' },
          { code: 'low_income', title: '低收入' },
          { code: 'extreme_poverty', title: '特困' },
          { code: 'migrant', title: '流动' },
          { code: 'community_correction', title: '社区矫正' },
        ],
      },
      cite: { document: 'office_choice', article: '重点人员的走访' },
      status: 'assumed',
      force: 'should',
      note: '通行做法：困难家庭、流动人口、空巢老人、社区矫正对象每月走访；本办公室可以另定',
      holds: { item: 'empty_nest' },
      fails: { item: 'volunteer' },
    },
  ],
  'visit.care_per': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'office_choice', article: '重点人员的走访' },
      status: 'assumed',
      force: 'should',
      readings: ['D-30'],
      note: '通行做法，没有一件文件写出来；本办公室可以另定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
