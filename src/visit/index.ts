import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'log', chinese: '登记', summary: '登记一次走访', load: async () => (await import('./log.ts')).log },
  { name: 'list', chinese: '列表', summary: '列出走访', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一次走访；印入户走访记录',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'gaps',
    chinese: '缺访',
    summary: '该走访而没有走访的：责任区、重点人员、住户',
    load: async () => (await import('./gaps.ts')).gaps,
  },
  {
    name: 'cadence',
    chinese: '周期',
    summary: '多久走访一次：列出、设定、撤销',
    load: async () => (await import('./cadence.ts')).cadence,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次走访，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
