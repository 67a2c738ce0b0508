import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'import',
    chinese: '导入',
    summary: '从考勤机导出的表格导入打卡记录',
    load: async () => (await import('./import.ts')).importPunches,
  },
  {
    name: 'imports',
    chinese: '导入记录',
    summary: '历次打卡导入',
    load: async () => (await import('./imports.ts')).imports,
  },
  {
    name: 'undo',
    chinese: '撤销导入',
    summary: '整次撤销一次打卡导入',
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'mark',
    chinese: '标记',
    summary: '标记一人一天或一段时间的状态',
    load: async () => (await import('./mark.ts')).mark,
  },
  {
    name: 'correct',
    chinese: '更正',
    summary: '更正一人一天的打卡或标记，有事由和批准人',
    load: async () => (await import('./correct.ts')).correct,
  },
  {
    name: 'corrections',
    chinese: '更正单',
    summary: '列出考勤更正和调整',
    load: async () => (await import('./corrections.ts')).corrections,
  },
  {
    name: 'month',
    chinese: '月表',
    summary: '月考勤登记表',
    load: async () => (await import('./month.ts')).month,
  },
  {
    name: 'close',
    chinese: '结账',
    summary: '月表结账，此后不变',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'submit',
    chinese: '报送',
    summary: '登记月考勤登记表的报送',
    load: async () => (await import('./submit.ts')).submit,
  },
  {
    name: 'submissions',
    chinese: '报送记录',
    summary: '列出报送过的月考勤登记表',
    load: async () => (await import('./submissions.ts')).submissions,
  },
  {
    name: 'due',
    chinese: '待办',
    summary: '列出没有结账、没有报送的月份',
    load: async () => (await import('./due_list.ts')).dueList,
  },
  {
    name: 'worksheet',
    chinese: '底稿',
    summary: '每人的工作底稿：提示、建议、计算和决定（内部）',
    load: async () => (await import('./worksheet.ts')).worksheet,
  },
  {
    name: 'decide',
    chinese: '决定',
    summary: '对处理建议作出决定，或撤销',
    load: async () => (await import('./decide.ts')).decide,
  },
  {
    name: 'decisions',
    chinese: '决定录',
    summary: '列出对处理建议的决定',
    load: async () => (await import('./decisions.ts')).decisions,
  },
  {
    name: 'deductions',
    chinese: '扣款单',
    summary: '工资扣款单：只列已决定的',
    load: async () => (await import('./deductions.ts')).deductions,
  },
  {
    name: 'person',
    chinese: '个人',
    summary: '一个人一年的考勤记录',
    load: async () => (await import('./person.ts')).person,
  },
  {
    name: 'serious',
    chinese: '情节严重',
    summary: '认定一次迟到、早退情节严重',
    load: async () => (await import('./serious.ts')).serious,
  },
  {
    name: 'year',
    chinese: '年终',
    summary: '年终考勤统计：各人各月、合计、全年累计的提示',
    load: async () => (await import('./year.ts')).year,
  },
  {
    name: 'heat',
    chinese: '考勤图',
    summary: '一个月或一年的考勤图，一眼看出缺勤和迟到',
    load: async () => (await import('./heat.ts')).heat,
  },
  {
    name: 'admonish',
    chinese: '批评',
    summary: '记录一次批评教育',
    load: async () => (await import('./admonish.ts')).admonish,
  },
  {
    name: 'legend',
    chinese: '符号',
    summary: '查看或修改考勤符号',
    load: async () => (await import('./legend.ts')).legend,
  },
];

export const calendar: readonly VerbEntry[] = [
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一年或一月的工作日',
    load: async () => (await import('./calendar_show.ts')).showCalendar,
  },
  {
    name: 'import',
    chinese: '导入',
    summary: '导入国务院办公厅公布的放假安排',
    load: async () => (await import('./calendar_import.ts')).importCalendar,
  },
];
