import type { PackRules } from '../../pack.ts';

/** 居委会职责和工作制度 二(3)–(5): what the regular meetings are called, when they are, what they are for. */
export const regular = {
  'meetings.weekly.name': [
    {
      from: 'pack',
      value: { label: '办公例会', aliases: ['周一办公例会', '工作人员办公例会'] },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF1-9',
      holds: { label: '办公例会' },
      fails: { label: '早会' },
    },
  ],
  'meetings.weekly.day': [
    {
      from: 'pack',
      value: { items: [{ code: 'monday', title: '周一' }] },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      readings: ['D-32', 'D-33'],
      catalogue: 'R-XF1-9',
      holds: { item: 'monday' },
      fails: { item: 'tuesday' },
    },
  ],
  'meetings.weekly.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'review_week', title: '汇报上周工作' },
          { code: 'plan_lines', title: '计划本周条线工作' },
          { code: 'assign_week', title: '布置本周居委主要工作' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF1-9',
      holds: { item: 'plan_lines' },
      fails: { item: 'vote' },
    },
  ],
  'meetings.joint.name': [
    {
      from: 'pack',
      value: { label: '党政联席会议', aliases: ['党政联席会'] },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF1-10',
      holds: { label: '党政联席会议' },
      fails: { label: '共治联席会' },
    },
  ],
  'meetings.joint.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'pass_on', title: '传达上级有关会议精神' },
          { code: 'important_matters', title: '讨论居民中重要事项' },
          { code: 'report_month', title: '通报当月工作情况' },
          { code: 'opinions', title: '听取意见和建议' },
          { code: 'plan_next', title: '安排下一阶段工作' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(3)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF1-10',
      holds: { item: 'report_month' },
      fails: { item: 'recall' },
    },
  ],
  'meetings.special.name': [
    {
      from: 'pack',
      value: { label: '专题会议' },
      cite: { document: 'xingfu_1', article: '二(4)' },
      status: 'confirmed',
      force: 'definition',
      note: '“根据工作需要，适时召开”',
      holds: { label: '专题会议' },
      fails: { label: '联席会议' },
    },
  ],
  'meetings.special.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'hearing', title: '听证会（原文作“听政会”）' },
          { code: 'coordination', title: '协调会' },
          { code: 'appraisal', title: '评议会' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(4)' },
      status: 'confirmed',
      force: 'definition',
      note: '“等专题会议”；听证会、协调会、评议会各有自己的制度',
      holds: { item: 'hearing' },
      fails: { item: 'assembly' },
    },
  ],
  'assembly.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'work_report', title: '审议通过居委会工作报告' },
          { code: 'matters_of_interest', title: '讨论决定涉及居民利益的重要事项' },
          { code: 'opinions', title: '听取居民代表的意见和建议' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(5)' },
      status: 'confirmed',
      forms: ['representatives'],
      catalogue: 'R-XF1-11',
      holds: { item: 'work_report' },
      fails: { item: 'daily_work' },
    },
  ],
  'meetings.appraisal': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'xingfu_3', article: '第十六条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-51', 'D-30'],
      catalogue: 'R-XF3-19',
      note: '综合评议“在每年的年底进行”；专题评议、考察评议不定期',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
} satisfies PackRules;
