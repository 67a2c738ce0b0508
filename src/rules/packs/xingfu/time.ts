import type { PackRules } from '../../pack.ts';

/** 居委会职责和工作制度 二(1)–(6): duty, meetings, study, visits. */
export const time: PackRules = {
  'meetings.weekly': [
    {
      from: 'pack',
      value: { per: 'week', atLeast: 1 },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      readings: ['D-32', 'D-30', 'D-33'],
      catalogue: 'R-XF1-9',
      note: '原文称“办公例会”，定在每周周一',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'meetings.weekly.attendees': [
    {
      from: 'pack',
      value: { allOf: ['director', 'deputy_director', 'committee_member', 'community_worker'] },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'reconstructed',
      catalogue: 'R-XF1-9',
      note: '原文为“工作人员”；按二(1)“社区居委会成员与社区工作者”理解',
      holds: { posts: ['director', 'deputy_director', 'committee_member', 'community_worker'] },
      fails: { posts: ['committee_member'] },
    },
  ],
  'meetings.joint': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-XF1-10',
      note: '党政联席会议',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'study.per': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'xingfu_1', article: '二(6)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-XF1-12',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'visit.per': [
    {
      from: 'pack',
      value: { per: 'week', atLeast: 1 },
      cite: { document: 'xingfu_1', article: '二(2)' },
      status: 'confirmed',
      readings: ['D-30', 'D-33'],
      catalogue: 'R-XF1-7',
      note: '按民情责任区计，每区每周',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'duty.days': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'saturday', title: '周六' },
          { code: 'sunday', title: '周日' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(1)' },
      status: 'confirmed',
      catalogue: 'R-XF1-3',
      note: '须做好值班记录',
      holds: { item: 'sunday' },
      fails: { item: 'monday' },
    },
  ],
  'duty.record': [
    {
      from: 'pack',
      value: { fields: [{ code: 'record', title: '值班记录' }] },
      cite: { document: 'xingfu_1', article: '二(1)' },
      status: 'confirmed',
      catalogue: 'R-XF1-4',
      note: '尽快地帮助居民解决实际困难，做好值班记录',
      holds: { given: ['record'] },
      fails: { given: [] },
    },
  ],
  'weekend.opening': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'saturday', title: '周六值班' },
          { code: 'sunday', title: '周日值班' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(1)' },
      status: 'confirmed',
      catalogue: 'R-XF1-3',
      holds: { item: 'saturday' },
      fails: { item: 'statutory_holiday' },
    },
  ],
  report: [
    {
      from: 'pack',
      value: { per: 'half_year', atLeast: 1 },
      cite: { document: 'xingfu_1', article: '二(5)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-XF1-26',
      note: '每半年的居民代表会议审议通过工作报告；另须报告社区经费收支（居民会议制度第四条4）',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'report.supervision': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-XF4-29',
      note: '居务监督小组至少每年一次向居民会议或者居民代表会议报告工作',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
