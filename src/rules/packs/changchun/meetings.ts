import type { PackRules } from '../../pack.ts';

/** 例会, 学习 and 卫生值日: sections 六, 七 and 十六. */
export const meetings = {
  'meetings.morning': [
    {
      from: 'pack',
      value: { per: 'day', atLeast: 1 },
      cite: { document: 'changchun', article: '六(一)' },
      status: 'confirmed',
      readings: ['D-33', 'D-59', 'D-151'],
      catalogue: 'R-CC-06-1',
      note: '每天开始工作前，由居委会主任或副主任主持，全体工作人员参加',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'meetings.weekly': [
    {
      from: 'pack',
      value: { per: 'week', atLeast: 1 },
      cite: { document: 'changchun', article: '六(二)' },
      status: 'confirmed',
      readings: ['D-30', 'D-33'],
      catalogue: 'R-CC-06-2',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'meetings.weekly.chair': [
    {
      from: 'pack',
      value: { allOf: ['secretary', 'director'] },
      cite: { document: 'changchun', article: '六(二)' },
      status: 'confirmed',
      readings: ['D-150'],
      catalogue: 'R-CC-06-2',
      holds: { posts: ['secretary', 'director'] },
      fails: { posts: ['secretary'] },
    },
  ],
  'meetings.weekly.attendees': [
    {
      from: 'pack',
      value: { allOf: ['secretary', 'deputy_secretary', 'director', 'deputy_director'] },
      cite: { document: 'changchun', article: '六(二)' },
      status: 'confirmed',
      readings: ['D-150'],
      catalogue: 'R-CC-06-2',
      holds: { posts: ['secretary', 'deputy_secretary', 'director', 'deputy_director'] },
      fails: { posts: ['secretary', 'director', 'deputy_director'] },
    },
  ],
  'meetings.monthly': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'changchun', article: '六(三)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-CC-06-3',
      note: '居委会全体成员会议，一般由主任主持；必要时扩大到相关工作委员会成员',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'study.per': [
    {
      from: 'pack',
      value: { per: 'week', atLeast: 1 },
      cite: { document: 'changchun', article: '七(四)' },
      status: 'confirmed',
      readings: ['D-30', 'D-33'],
      catalogue: 'R-CC-07-2',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'duty.cleaning': [
    {
      from: 'pack',
      value: { unit: '分钟', min: 30 },
      cite: { document: 'changchun', article: '十六(二)' },
      status: 'confirmed',
      readings: ['D-60', 'D-59'],
      catalogue: 'R-CC-16-1',
      note: '采用轮流值班负责制时，值班人员当天提前到岗；上班时间原文未写（D-59）',
      holds: { number: 30 },
      fails: { number: 29 },
    },
  ],
  'duty.cleaned': [
    {
      from: 'pack',
      value: { fields: [{ code: 'cleaned', title: '清洁整理办公场所' }] },
      cite: { document: 'changchun', article: '十六(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-16-5',
      note: '做到全天保洁',
      holds: { given: ['cleaned'] },
      fails: { given: [] },
    },
  ],
} satisfies PackRules;
