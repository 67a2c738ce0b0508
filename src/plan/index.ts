import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '在一期计划里加一项', load: async () => (await import('./add.ts')).add },
  {
    name: 'progress',
    chinese: '进展',
    summary: '记一项做到哪里了',
    load: async () => (await import('./progress.ts')).progress,
  },
  { name: 'list', chinese: '列表', summary: '列出计划的各项', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一期的工作计划，可以印',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'due', chinese: '应办', summary: '哪几期该有计划而没有', load: async () => (await import('./due.ts')).due },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销一项，序号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
