import type { PackRules } from '../../pack.ts';

/** 六(一)–(五): who chairs the regular meetings, who must be there, what they are for, how they are kept. */
export const regular = {
  'meetings.morning.chair': [
    {
      from: 'pack',
      value: { anyOf: ['director', 'deputy_director'] },
      cite: { document: 'changchun', article: '六(一)' },
      status: 'confirmed',
      readings: ['D-151'],
      catalogue: 'R-CC-06-1',
      holds: { posts: ['deputy_director'] },
      fails: { posts: ['committee_member'] },
    },
  ],
  'meetings.morning.attendees': [
    {
      from: 'pack',
      value: {
        allOf: ['secretary', 'deputy_secretary', 'director', 'deputy_director', 'committee_member', 'community_worker'],
      },
      cite: { document: 'changchun', article: '六(一)' },
      status: 'reconstructed',
      catalogue: 'R-CC-06-1',
      note: '原文为“全体工作人员”；按在册的党组织、居委会成员和社区工作者理解',
      holds: {
        posts: ['secretary', 'deputy_secretary', 'director', 'deputy_director', 'committee_member', 'community_worker'],
      },
      fails: { posts: ['director', 'community_worker'] },
    },
  ],
  'meetings.morning.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'assign_day', title: '布置当日工作' },
          { code: 'requirements', title: '提出相关要求' },
          { code: 'pass_on', title: '通报传达有关事项' },
        ],
      },
      cite: { document: 'changchun', article: '六(一)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-CC-06-1',
      holds: { item: 'assign_day' },
      fails: { item: 'vote' },
    },
  ],
  'meetings.weekly.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'review_week', title: '总结上周工作' },
          { code: 'plan_week', title: '研究本周工作安排或阶段性工作计划' },
          { code: 'coordinate', title: '协调各岗位的工作和事项' },
          { code: 'find_problems', title: '查找、分析工作中存在的问题' },
        ],
      },
      cite: { document: 'changchun', article: '六(二)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-CC-06-2',
      holds: { item: 'plan_week' },
      fails: { item: 'vote' },
    },
  ],
  'meetings.monthly.chair': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'changchun', article: '六(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-CC-06-3',
      note: '“会议一般由居委会主任主持”',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'meetings.monthly.attendees': [
    {
      from: 'pack',
      value: { allOf: ['director', 'deputy_director', 'committee_member'] },
      cite: { document: 'changchun', article: '六(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-06-3',
      note: '原文为居委会“全体成员会议”',
      holds: { posts: ['director', 'deputy_director', 'committee_member'] },
      fails: { posts: ['director', 'committee_member'] },
    },
  ],
  'meetings.monthly.observers': [
    {
      from: 'pack',
      value: { items: [{ code: 'subcommittee_member', title: '相关工作委员会成员（必要时）' }] },
      cite: { document: 'changchun', article: '六(三)' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-CC-06-3',
      holds: { item: 'subcommittee_member' },
      fails: { item: 'resident' },
    },
  ],
  'meetings.monthly.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'report_past', title: '通报前期工作情况' },
          { code: 'plan_next', title: '进行下步工作安排' },
          { code: 'decide', title: '讨论重大事宜或决策' },
        ],
      },
      cite: { document: 'changchun', article: '六(三)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-CC-06-3',
      holds: { item: 'decide' },
      fails: { item: 'recall' },
    },
  ],
  'meetings.records': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'record', title: '专门记录' },
          { code: 'keeper', title: '专人保管' },
        ],
      },
      cite: { document: 'changchun', article: '六(五)' },
      status: 'confirmed',
      catalogue: 'R-CC-06-5',
      note: '大型活动或主要工作另记入大事记',
      holds: { given: ['record', 'keeper'] },
      fails: { given: ['record'] },
    },
  ],
  'meetings.discipline': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'prompt', title: '提示' },
          { code: 'warn', title: '警告' },
          { code: 'criticise', title: '批评' },
        ],
      },
      cite: { document: 'changchun', article: '六(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-06-4',
      note: '“通过提示、警告、批评等方式告诫，并与绩效考核挂钩”；不得无故缺席',
      holds: { item: 'warn' },
      fails: { item: 'fine' },
    },
  ],
} satisfies PackRules;
