import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'log',
    chinese: '登记',
    summary: '登记一次接待；没有当场办完的转为事项',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'hand',
    chinese: '移交',
    summary: '交给别人负责，首问负责人仍在案',
    load: async () => (await import('./hand.ts')).hand,
  },
  {
    name: 'answer',
    chinese: '答复',
    summary: '后来有了答复，或转介后的反馈',
    load: async () => (await import('./answer.ts')).answer,
  },
  {
    name: 'explain',
    chinese: '说明',
    summary: '向对方说明原因或情况',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'refer',
    chinese: '转介',
    summary: '转介到可以办理的部门',
    load: async () => (await import('./refer.ts')).refer,
  },
  {
    name: 'escalate',
    chinese: '请示',
    summary: '不清楚的问题请示领导',
    load: async () => (await import('./escalate.ts')).escalate,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出接待记录：没处理的、某人接待的',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一次接待的经过；可印成来访接待记录',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'check',
    chinese: '检查',
    summary: '一个月的接待记录检查结果，供考核',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一条，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
