import type { PackRules } from '../../pack.ts';

/** 附件1 §2.2, §2.3: the weekly touch-base and the half-monthly office meeting. */
export const regular = {
  'meetings.weekly.name': [
    {
      from: 'pack',
      value: { label: '工作碰头会', aliases: ['碰头会'] },
      cite: { document: 'jingan_1', article: '§2.2' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-6',
      holds: { label: '工作碰头会' },
      fails: { label: '办公例会' },
    },
  ],
  'meetings.weekly.convener': [
    {
      from: 'pack',
      value: { anyOf: ['secretary'] },
      cite: { document: 'jingan_1', article: '§2.2.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-7',
      holds: { posts: ['secretary'] },
      fails: { posts: ['director'] },
    },
  ],
  'meetings.weekly.observers': [
    {
      from: 'pack',
      value: { items: [{ code: 'police_officer', title: '社区民警' }] },
      cite: { document: 'jingan_1', article: '§2.2.1' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-JA1-81',
      holds: { item: 'police_officer' },
      fails: { item: 'resident' },
    },
  ],
  'meetings.weekly.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'situation', title: '沟通居民区情况' },
          { code: 'demands', title: '研究群众诉求' },
          { code: 'disputes', title: '化解矛盾纠纷' },
          { code: 'problems', title: '及时解决问题' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.2.3' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-6',
      holds: { item: 'demands' },
      fails: { item: 'vote' },
    },
  ],
  'meetings.office.chair': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'jingan_1', article: '§2.3.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-9',
      note: '主任召集和主持；因故请假的，应当委托副主任或委员',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'meetings.office.delegate': [
    {
      from: 'pack',
      value: { anyOf: ['deputy_director', 'committee_member'] },
      cite: { document: 'jingan_1', article: '§2.3.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-9',
      holds: { posts: ['committee_member'] },
      fails: { posts: ['community_worker'] },
    },
  ],
  'meetings.office.attendees': [
    {
      from: 'pack',
      value: { allOf: ['director', 'deputy_director', 'committee_member'] },
      cite: { document: 'jingan_1', article: '§2.3.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-81',
      note: '原文为“居委会成员”',
      holds: { posts: ['director', 'deputy_director', 'committee_member'] },
      fails: { posts: ['director', 'committee_member'] },
    },
  ],
  'meetings.office.observers': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'secretary', title: '居民区党组织书记' },
          { code: 'police_officer', title: '社区民警' },
          { code: 'representative', title: '居民代表' },
          { code: 'group_leader', title: '居民小组长' },
          { code: 'community_worker', title: '社区工作者' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.3.1' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-JA1-81',
      holds: { item: 'group_leader' },
      fails: { item: 'property_manager' },
    },
  ],
  'meetings.office.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'recent_work', title: '沟通居委会近期各项工作' },
          { code: 'opinions', title: '讨论居民提出的意见和建议，研究解决处理的途径和办法' },
          { code: 'guidance', title: '传达和布置街道（镇）的指导意见' },
          { code: 'year_plan', title: '汇报和检查年度计划落实情况' },
          { code: 'funds', title: '讨论居委会工作经费使用情况' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.3.3' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-8',
      holds: { item: 'funds' },
      fails: { item: 'recall' },
    },
  ],
  'meetings.entry': [
    {
      from: 'pack',
      value: { within: 3 },
      cite: { document: 'jingan_1', article: '§2.2.4、§2.3.5' },
      status: 'reconstructed',
      force: 'should',
      readings: ['D-65', 'D-44'],
      catalogue: 'R-JA1-15',
      note: '碰头会、办公例会“做好记录并及时录入台账综合管理系统”；原文没有天数',
      holds: { day: '2026-09-21', event: '2026-09-18' },
      fails: { day: '2026-09-22', event: '2026-09-18' },
    },
  ],
} satisfies PackRules;
