import type { PackRules } from '../../pack.ts';

/** What the report says is done; where it gives no number, the law or the office's own setting stands in. */
export const practice = {
  'assembly.name': [
    {
      from: 'pack',
      value: { label: '居民议事会', aliases: ['社区居民议事会'] },
      cite: { document: 'tuanjielu', article: '三3' },
      status: 'confirmed',
      force: 'definition',
      forms: ['representatives'],
      note: '二1的制度名目中另有居民会议制度、居民代表会议制度',
      holds: { label: '社区居民议事会' },
      fails: { label: '社区成员代表大会' },
    },
  ],
  'assembly.chair': [
    {
      from: 'pack',
      value: { anyOf: ['secretary'] },
      cite: { document: 'tuanjielu', article: '三3' },
      status: 'confirmed',
      forms: ['representatives'],
      catalogue: 'R-TJ-5',
      note: '写的是居民议事会，由社区党支部书记召集和主持；居民会议依法由居委会召集和主持',
      holds: { posts: ['secretary'] },
      fails: { posts: ['deputy_secretary'] },
    },
  ],
  'meetings.half_month_talk': [
    {
      from: 'pack',
      value: { per: 'half_month', atLeast: 1 },
      cite: { document: 'tuanjielu', article: '四' },
      status: 'reconstructed',
      force: 'should',
      readings: ['D-154', 'D-31'],
      catalogue: 'R-TJ-6',
      note: '原文“定期”组织，“半月谈”是名称',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'disclosure.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'residents_affairs', title: '居务' },
          { code: 'finance', title: '财务' },
          { code: 'party_affairs', title: '党务' },
        ],
      },
      cite: { document: 'tuanjielu', article: '二1' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-2',
      note: '只见制度名称“居务、财务、党务公开制度”，没有内容和周期',
      holds: { item: 'party_affairs' },
      fails: { item: 'personal_data' },
    },
  ],
  'supervision.body': [
    {
      from: 'pack',
      value: { label: '居民议事监督' },
      cite: { document: 'tuanjielu', article: '二1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-TJ-2',
      note: '只见制度名称“居民议事监督制度”“民主理财制度”',
      holds: { label: '居民议事监督' },
      fails: { label: '居务监督小组' },
    },
  ],
  three_meetings: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'hearing', title: '听证会' },
          { code: 'coordination', title: '协调会' },
          { code: 'appraisal', title: '评议会' },
        ],
      },
      cite: { document: 'tuanjielu', article: '二1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-TJ-2',
      holds: { item: 'coordination' },
      fails: { item: 'proxy' },
    },
  ],
  'mailbox.name': [
    {
      from: 'pack',
      value: { label: '民情民意信箱', aliases: ['社区民情热线', '服务信箱', '服务热线'] },
      cite: { document: 'tuanjielu', article: '二2' },
      status: 'confirmed',
      catalogue: 'R-TJ-13',
      note: '服务信箱、服务热线属“更生便民服务队”（四(四)）',
      holds: { label: '社区民情热线' },
      fails: { label: '主任信箱' },
    },
  ],
  'emergency.report': [
    {
      from: 'pack',
      value: { fields: [{ code: 'contingency_plan', title: '社区公共突发事件处置应急预案' }] },
      cite: { document: 'tuanjielu', article: '二1' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-2',
      note: '只见预案名称，报告的对象和时限未写',
      holds: { given: ['contingency_plan'] },
      fails: { given: [] },
    },
  ],
  fp: [
    {
      from: 'pack',
      value: { items: [{ code: 'fp_area', title: '包片干部所包片区的计划生育工作' }] },
      cite: { document: 'tuanjielu', article: '四(三)' },
      status: 'confirmed',
      force: 'legacy',
      catalogue: 'R-TJ-15',
      note: '依后来的法律不再照办，仅供查阅',
      holds: { item: 'fp_area' },
      fails: { item: 'fp_quota' },
    },
  ],
} satisfies PackRules;
