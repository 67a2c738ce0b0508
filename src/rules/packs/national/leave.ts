import type { PackRules } from '../../pack.ts';

const unnumbered = '内容据条例原文，条号待核；请对照全文核实';
const unread = '没有核对过原文；各省另有规定的从其规定，只作提醒';

/** Leave that national law gives: annual leave as entitlement, the others as a figure to look at. */
export const leave = {
  'leave.annual.days': [
    {
      from: '2008-01-01',
      value: {
        of: '累计工作年数',
        unit: '天',
        steps: [
          { from: 1, gives: 5 },
          { from: 10, gives: 10 },
          { from: 20, gives: 15 },
        ],
      },
      cite: { document: 'annual_leave', article: '条款待核' },
      status: 'reconstructed',
      note: `法定休假日、休息日不计入；${unnumbered}`,
      holds: { at: 10, gives: 10 },
      fails: { at: 9, gives: 10 },
    },
  ],
  'leave.annual.personal': [
    {
      from: '2008-01-01',
      value: { unit: '天', min: 20 },
      cite: { document: 'annual_leave', article: '条款待核' },
      status: 'reconstructed',
      note: `只计没有扣工资的事假；${unnumbered}`,
      holds: { number: 20 },
      fails: { number: 19 },
    },
  ],
  'leave.annual.sick': [
    {
      from: '2008-01-01',
      value: {
        of: '累计工作年数',
        unit: '个月',
        steps: [
          { from: 1, gives: 2 },
          { from: 10, gives: 3 },
          { from: 20, gives: 4 },
        ],
      },
      cite: { document: 'annual_leave', article: '条款待核' },
      status: 'reconstructed',
      note: unnumbered,
      holds: { at: 12, gives: 3 },
      fails: { at: 12, gives: 2 },
    },
  ],
  'leave.annual.carry': [
    {
      from: '2008-01-01',
      value: { years: 1 },
      cite: { document: 'annual_leave', article: '条款待核' },
      status: 'reconstructed',
      note: unnumbered,
      holds: { years: 1 },
      fails: { years: 2 },
    },
  ],
  'leave.annual.newcomer': [
    {
      from: '2008-09-18',
      value: { base: '当年剩余日历天数×年休假天数', times: [1, 365] },
      cite: { document: 'annual_leave_measures', article: '第五条' },
      status: 'confirmed',
      note: '不足1整天的部分不享受',
      holds: { base: 1825, amount: 5 },
      fails: { base: 1825, amount: 4 },
    },
  ],
  'leave.maternity': [
    {
      from: '2012-04-28',
      value: { unit: '天', max: 98 },
      cite: { document: 'women_workers', article: '条款待核' },
      status: 'reconstructed',
      note: `产前可休15天；难产增加15天，多胞胎每多一个增加15天；各省另有增加的天数；${unnumbered}`,
      holds: { number: 98 },
      fails: { number: 99 },
    },
  ],
  'leave.marriage': [
    {
      from: 'pack',
      value: { unit: '天', max: 3 },
      cite: { document: 'local_leave', article: '未核' },
      status: 'assumed',
      force: 'should',
      note: unread,
      holds: { number: 3 },
      fails: { number: 4 },
    },
  ],
  'leave.bereavement': [
    {
      from: 'pack',
      value: { unit: '天', max: 3 },
      cite: { document: 'local_leave', article: '未核' },
      status: 'assumed',
      force: 'should',
      note: unread,
      holds: { number: 3 },
      fails: { number: 4 },
    },
  ],
} satisfies PackRules;
