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
      name: 'void',
      chinese: '作废',
      summary: '作废一笔记错的收支',
      load: async () => (await import('./void.ts')).voiding,
    },
  ],
};
