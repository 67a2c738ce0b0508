import type { Noun } from '../command/verb.ts';

export const finance: Noun = {
  name: 'finance',
  chinese: '账目',
  summary: '收入、支出、审批与季度收支',
  verbs: [
    { name: 'open', chinese: '期初', summary: '登记期初余额', load: async () => (await import('./open.ts')).open },
    { name: 'income', chinese: '收入', summary: '记一笔收入', load: async () => (await import('./income.ts')).income },
    {
      name: 'expense',
      chinese: '支出',
      summary: '记一笔支出并判断审批权限和现金限额',
      load: async () => (await import('./expense.ts')).expense,
    },
    {
      name: 'approve',
      chinese: '审批',
      summary: '登记一项审批；审批齐了即入账',
      load: async () => (await import('./approve.ts')).approve,
    },
    { name: 'list', chinese: '列表', summary: '列出收支', load: async () => (await import('./list.ts')).list },
    { name: 'show', chinese: '查看', summary: '查看一笔收支', load: async () => (await import('./show.ts')).show },
    {
      name: 'quarter',
      chinese: '季度',
      summary: '一个季度的收支：期初、收入、支出、期末',
      load: async () => (await import('./quarter.ts')).quarter,
    },
    {
      name: 'export',
      chinese: '导出',
      summary: '写成 hledger 等记账程序能读的文件',
      load: async () => (await import('./export.ts')).exporting,
    },
    {
      name: 'month',
      chinese: '月度',
      summary: '一个月的收支，对内通报用；通报、审核了没有',
      load: async () => (await import('./month.ts')).month,
    },
    {
      name: 'year',
      chinese: '年度',
      summary: '一年的收支和决算：与预算、上年比较',
      load: async () => (await import('./year.ts')).year,
    },
    {
      name: 'notice',
      chinese: '通报',
      summary: '记一个月的收支对内通报了',
      load: async () => (await import('./notice.ts')).notice,
    },
    {
      name: 'audit',
      chinese: '审核',
      summary: '记监管会（监督小组）审核了一个月的账目，或年终审核了决算',
      load: async () => (await import('./audit.ts')).audit,
    },
    {
      name: 'post',
      chinese: '上墙',
      summary: '记季度财务公开表上墙了；签章在前',
      load: async () => (await import('./post.ts')).posting,
    },
    {
      name: 'settle',
      chinese: '决算',
      summary: '作年度决算和执行情况的分析',
      load: async () => (await import('./settle.ts')).settle,
    },
    {
      name: 'due',
      chinese: '待办',
      summary: '通报、审核、公布、决算：哪些没有办',
      load: async () => (await import('./due_list.ts')).dueList,
    },
    {
      name: 'funding',
      chinese: '经费测算',
      summary: '按居民、党员人数的经费下限，市区分担',
      load: async () => (await import('./funding.ts')).funding,
    },
    {
      name: 'void',
      chinese: '作废',
      summary: '作废一笔记错的收支',
      load: async () => (await import('./void.ts')).voiding,
    },
  ],
};
