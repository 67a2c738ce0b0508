import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'plan',
    chinese: '筹备',
    summary: '筹备一次选举：名单公布的期限、选举委员会、候选人',
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'record',
    chinese: '记录',
    summary: '登记选举结果：是否有效、谁当选',
    load: async () => (await import('./record.ts')).record,
  },
  {
    name: 'recall',
    chinese: '罢免',
    summary: '把罢免会议的表决记到被罢免的人名下',
    load: async () => (await import('./recall.ts')).recall,
  },
  { name: 'list', chinese: '列表', summary: '列出选举和罢免', load: async () => (await import('./list.ts')).list },
  { name: 'show', chinese: '查看', summary: '查看一次选举', load: async () => (await import('./show.ts')).show },
  {
    name: 'paper',
    chinese: '公告',
    summary: '选票、委托名单、当选公告、罢免公告',
    load: async () => (await import('./paper.ts')).paper,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次选举：登记有误，或当选无效',
    load: async () => (await import('./void.ts')).voiding,
  },
];
