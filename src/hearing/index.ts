import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '提出',
    summary: '登记一件要听证的事项',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'fix',
    chinese: '确定',
    summary: '确定时间、地点、听证小组（并通知）',
    load: async () => (await import('./fix.ts')).fix,
  },
  {
    name: 'notify',
    chinese: '通知',
    summary: '记何时通知了各方',
    load: async () => (await import('./notify.ts')).notify,
  },
  {
    name: 'survey',
    chinese: '调查',
    summary: '记会前的调查摸底',
    load: async () => (await import('./survey.ts')).survey,
  },
  {
    name: 'hold',
    chinese: '举行',
    summary: '记听证会：到会、记录、表决，并判断',
    load: async () => (await import('./hold.ts')).hold,
  },
  {
    name: 'publish',
    chinese: '公示',
    summary: '记结果何时公示',
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'copy',
    chinese: '抄送',
    summary: '记结果何时抄送部门',
    load: async () => (await import('./copy.ts')).copy,
  },
  {
    name: 'decide',
    chinese: '决策',
    summary: '记听证事项后来的决策，判断听证是否在前',
    load: async () => (await import('./decide.ts')).decide,
  },
  { name: 'list', chinese: '列表', summary: '列出听证', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件听证的经过、期限和下一步',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'notice',
    chinese: '通知书',
    summary: '听证会通知，供印发',
    load: async () => (await import('./notice.ts')).notice,
  },
  {
    name: 'minutes',
    chinese: '记录',
    summary: '听证会记录纸，供签名',
    load: async () => (await import('./minutes.ts')).minutes,
  },
  {
    name: 'result',
    chinese: '结果',
    summary: '表决结果的公示，或给部门的抄送函',
    load: async () => (await import('./result.ts')).result,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件听证，或记错的一步',
    load: async () => (await import('./void.ts')).voiding,
  },
];
