import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'set',
    chinese: '设定',
    summary: '设定一人的作息：钟点、错时的休息日、逐周轮换、固定半天',
    load: async () => (await import('./set.ts')).set,
  },
  {
    name: 'day',
    chinese: '排班',
    summary: '单独安排一人某一天上班、上半天或休息，双休日写明带班',
    load: async () => (await import('./day.ts')).day,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出各人的作息和单独安排的日子',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '轮班表',
    summary: '一个月的轮班表：谁哪天上班、谁带班、有没有空着的日子',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一人某天的排班，或从某天起的作息',
    load: async () => (await import('./void.ts')).voidVerb,
  },
];
