import type { PackRules } from '../../pack.ts';

/** 考勤: section 十三. A range of lateness or absence says when its consequence sets in; dismissal stays a proposal. */
export const attendance = {
  'attendance.late.times': [
    {
      from: 'pack',
      value: { unit: '次', above: 3 },
      cite: { document: 'changchun', article: '十三(四)' },
      status: 'confirmed',
      readings: ['D-80', 'D-81', 'D-82', 'D-83'],
      catalogue: 'R-CC-13-6',
      note: '超过此数，且经批评教育仍不改正，才提出扣发',
      holds: { number: 4 },
      fails: { number: 3 },
    },
  ],
  'attendance.late.days': [
    {
      from: 'pack',
      value: { unit: '天', above: 5 },
      cite: { document: 'changchun', article: '十三(四)' },
      status: 'confirmed',
      readings: ['D-84', 'D-85', 'D-86', 'D-88'],
      catalogue: 'R-CC-13-7',
      note: '原文“按自动辞职处理”，只作建议；情节严重者不受此数限制',
      holds: { number: 6 },
      fails: { number: 5 },
    },
  ],
  'attendance.absence.self_criticism': [
    {
      from: 'pack',
      value: { unit: '天', min: 1, below: 2 },
      cite: { document: 'changchun', article: '十三(四)' },
      status: 'confirmed',
      readings: ['D-87'],
      catalogue: 'R-CC-13-8',
      holds: { number: 1 },
      fails: { number: 2 },
    },
  ],
  'attendance.absence.resignation': [
    {
      from: 'pack',
      value: { unit: '天', min: 2 },
      cite: { document: 'changchun', article: '十三(四)' },
      status: 'confirmed',
      readings: ['D-87', 'D-88'],
      catalogue: 'R-CC-13-9',
      note: '原文“按自动辞职处理”，只作建议',
      holds: { number: 2 },
      fails: { number: 1 },
    },
  ],
  'attendance.deduct_days': [
    {
      from: 'pack',
      value: { unit: '天', min: 3, max: 3 },
      cite: { document: 'changchun', article: '十三(四)' },
      status: 'confirmed',
      readings: ['D-89', 'D-76'],
      catalogue: 'R-CC-13-6',
      holds: { number: 3 },
      fails: { number: 4 },
    },
  ],
  'attendance.return': [
    {
      from: 'pack',
      value: { endOf: 'month' },
      cite: { document: 'changchun', article: '十三(六)' },
      status: 'confirmed',
      readings: ['D-37', 'D-38'],
      catalogue: 'R-CC-13-11',
      note: '报街道办事处社会事务管理科',
      holds: { day: '2026-09-30', event: '2026-09-15' },
      fails: { day: '2026-10-01', event: '2026-09-15' },
    },
  ],
  'attendance.return.marks': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'seal', title: '社区印章' },
          { code: 'director_signature', title: '社区主任签字' },
          { code: 'officer_signature', title: '考勤人员签字' },
        ],
      },
      cite: { document: 'changchun', article: '十三(六)' },
      status: 'confirmed',
      readings: ['D-90', 'D-157'],
      catalogue: 'R-CC-13-12',
      holds: { given: ['seal', 'director_signature', 'officer_signature'] },
      fails: { given: ['seal', 'director_signature'] },
    },
  ],
  'attendance.return.to': [
    {
      from: 'pack',
      value: { label: '街道办事处社会事务管理科', aliases: ['社会事务管理科', '街道社会事务管理科'] },
      cite: { document: 'changchun', article: '十三(六)' },
      status: 'confirmed',
      catalogue: 'R-CC-13-13',
      holds: { label: '街道办事处社会事务管理科' },
      fails: { label: '区民政局' },
    },
  ],
  'attendance.officer': [
    {
      from: 'pack',
      value: { allOf: ['attendance_officer'] },
      cite: { document: 'changchun', article: '十三(一)' },
      status: 'confirmed',
      catalogue: 'R-CC-13-1',
      note: '设考勤登记簿，并指定专人负责日常出勤考核',
      holds: { posts: ['attendance_officer'] },
      fails: { posts: ['director'] },
    },
  ],
  'leave.director': [
    {
      from: 'pack',
      value: { unit: '天', max: 1 },
      cite: { document: 'changchun', article: '十三(三)' },
      status: 'confirmed',
      readings: ['D-72', 'D-70', 'D-73', 'D-78'],
      catalogue: 'R-CC-13-3',
      note: '超过1天、至多3天的假，十三(三)没有写批准人（D-70）',
      holds: { number: 1 },
      fails: { number: 2 },
    },
  ],
  'leave.subdistrict': [
    {
      from: 'pack',
      value: { unit: '天', above: 3 },
      cite: { document: 'changchun', article: '十三(三)' },
      status: 'confirmed',
      readings: ['D-71', 'D-70', 'D-73', 'D-74', 'D-79'],
      catalogue: 'R-CC-13-4',
      note: '写请假条，经街道社会事务管理科科长批准，报街道主管主任审核备案，按天计算扣当月工资',
      holds: { number: 4 },
      fails: { number: 3 },
    },
  ],
} satisfies PackRules;
