import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'log', chinese: '登记', summary: '记一件居民事务', load: async () => (await import('./log.ts')).log },
  { name: 'done', chinese: '办结', summary: '记一件办结了', load: async () => (await import('./done.ts')).done },
  {
    name: 'pass',
    chinese: '转出',
    summary: '记一件转给了哪个部门',
    load: async () => (await import('./pass.ts')).pass,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出事项，印工作台账',
    load: async () => (await import('./list.ts')).list,
  },
  { name: 'show', chinese: '查看', summary: '查看一件', load: async () => (await import('./show.ts')).show },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销一件，或一条记录',
    load: async () => (await import('./void.ts')).voidOne,
  },
  { name: 'head', chinese: '主任', summary: '登记中心主任', load: async () => (await import('./head.ts')).head },
  {
    name: 'report',
    chinese: '汇报',
    summary: '记中心向居委会的一次汇报',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'assess',
    chinese: '考核',
    summary: '记街道、居委会、居民的考核评议',
    load: async () => (await import('./assess.ts')).assess,
  },
  {
    name: 'facts',
    chinese: '情况',
    summary: '登记过的中心主任、汇报、考核',
    load: async () => (await import('./facts.ts')).facts,
  },
  {
    name: 'check',
    chinese: '核对',
    summary: '中心主任、汇报、考核、人员登记齐不齐',
    load: async () => (await import('./check.ts')).check,
  },
];
