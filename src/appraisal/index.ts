import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'open', chinese: '登记', summary: '登记一次评议', load: async () => (await import('./open.ts')).open },
  {
    name: 'move',
    chinese: '改期',
    summary: '评议会改期、改地点',
    load: async () => (await import('./move.ts')).move,
  },
  {
    name: 'notify',
    chinese: '通知',
    summary: '记何时通知递交工作总结，判断是否按期',
    load: async () => (await import('./notify.ts')).notify,
  },
  {
    name: 'receive',
    chinese: '收件',
    summary: '记收到的工作总结、全年计划',
    load: async () => (await import('./receive.ts')).receive,
  },
  {
    name: 'survey',
    chinese: '考察',
    summary: '记考察和调查报告',
    load: async () => (await import('./survey.ts')).survey,
  },
  {
    name: 'hold',
    chinese: '开会',
    summary: '记评议会：小组、汇报、票数、等级',
    load: async () => (await import('./hold.ts')).hold,
  },
  {
    name: 'feedback',
    chinese: '反馈',
    summary: '记评议意见何时反馈给谁',
    load: async () => (await import('./feedback.ts')).feedback,
  },
  { name: 'list', chinese: '列表', summary: '列出评议', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一次评议的经过、期限和下一步',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'notice',
    chinese: '通知书',
    summary: '评议会通知，供印发',
    load: async () => (await import('./notice.ts')).notice,
  },
  {
    name: 'opinion',
    chinese: '意见',
    summary: '书面评定意见，或反馈函',
    load: async () => (await import('./opinion.ts')).opinion,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次评议，或记错的一步',
    load: async () => (await import('./void.ts')).voiding,
  },
];
