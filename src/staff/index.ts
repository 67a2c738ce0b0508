import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'add',
    chinese: '登记',
    summary: '登记一人任职；已在册的可再加职务',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出某日在任的工作人员',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一人的资料和历任职务',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'amend',
    chinese: '更正',
    summary: '更正一人的姓名、电话等资料',
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'leave',
    chinese: '离任',
    summary: '登记离任：某一职务或全部职务',
    load: async () => (await import('./leave.ts')).leave,
  },
  {
    name: 'employ',
    chinese: '任用',
    summary: '登记参加工作、入职日期、来源、职责和发工资的单位',
    load: async () => (await import('./employ.ts')).employ,
  },
  { name: 'wage', chinese: '工资', summary: '登记月工资', load: async () => (await import('./wage.ts')).wage },
  {
    name: 'reference',
    chinese: '标准',
    summary: '登记最低工资、社会平均工资、低保标准',
    load: async () => (await import('./reference.ts')).reference,
  },
  {
    name: 'entitle',
    chinese: '待遇条件',
    summary: '登记招聘、当选、专职年限等待遇条件',
    load: async () => (await import('./entitle.ts')).entitle,
  },
  {
    name: 'insure',
    chinese: '保险',
    summary: '登记已办的社会保险和住房公积金',
    load: async () => (await import('./insure.ts')).insure,
  },
  {
    name: 'pay',
    chinese: '待遇',
    summary: '生活补贴表：下限、差额、谁承担，退离补贴，职称津贴',
    load: async () => (await import('./pay.ts')).pay,
  },
];
