import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'log', chinese: '登记', summary: '记一次报告', load: async () => (await import('./log.ts')).log },
  {
    name: 'due',
    chinese: '应办',
    summary: '各期应作的报告作了没有',
    load: async () => (await import('./due.ts')).due,
  },
  { name: 'list', chinese: '列表', summary: '列出作过的报告', load: async () => (await import('./list.ts')).list },
  {
    name: 'paper',
    chinese: '报告稿',
    summary: '一期的报告，由记录汇总，供签名',
    load: async () => (await import('./paper.ts')).paper,
  },
  {
    name: 'week',
    chinese: '周报',
    summary: '一周的接触、事项、热点和分工，带图，给主任',
    load: async () => (await import('./director/periodic.ts')).week,
  },
  {
    name: 'month',
    chinese: '月报',
    summary: '一个月的接触、事项、热点和分工，带图，给主任',
    load: async () => (await import('./director/periodic.ts')).month,
  },
  {
    name: 'quarter',
    chinese: '季报',
    summary: '一个季度的接触、事项、热点和分工，带图，给主任',
    load: async () => (await import('./director/periodic.ts')).quarter,
  },
  {
    name: 'year',
    chinese: '年报',
    summary: '一年的接触、事项、热点和分工，带图，给主任',
    load: async () => (await import('./director/periodic.ts')).year,
  },
  { name: 'void', chinese: '撤销', summary: '撤销一次报告', load: async () => (await import('./void.ts')).voidOne },
];
