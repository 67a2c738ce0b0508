import type { PackRules } from '../../pack.ts';

/** 第一时间 and 定期 without a number: what an office takes for them, used as a reminder and never printed as met. */
export const ownPace: PackRules = {
  'emergency.first_moment': [
    {
      from: 'pack',
      value: { unit: '分钟', max: 120 },
      cite: { document: 'office_choice', article: '读法 D-65a' },
      status: 'assumed',
      force: 'should',
      readings: ['D-65'],
      note: '“第一时间”没有分钟数；得知之后两小时，只作提醒，本办公室可以另定',
      holds: { number: 120 },
      fails: { number: 121 },
    },
  ],
  'liaison.per': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'office_choice', article: '读法 D-65a' },
      status: 'assumed',
      force: 'should',
      readings: ['D-65'],
      note: '“定期”没有写多久；每季度一次，只作提醒，本办公室可以另定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
