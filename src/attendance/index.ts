import type { Noun } from '../command/verb.ts';

export const attendance: Noun = {
  name: 'attendance',
  chinese: '考勤',
  summary: '打卡、请假和月考勤登记表',
  verbs: [
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
      name: 'month',
      chinese: '月表',
      summary: '月考勤登记表',
      load: async () => (await import('./month.ts')).month,
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
  ],
};

export const calendar: Noun = {
  name: 'calendar',
  chinese: '日历',
  summary: '工作日、节假日和调休',
  verbs: [
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
  ],
};
