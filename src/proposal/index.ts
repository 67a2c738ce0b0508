import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'motion',
    chinese: '提出议题',
    summary: '登记代表提出的议题',
    load: async () => (await import('./motion.ts')).motion,
  },
  {
    name: 'question',
    chinese: '质询',
    summary: '登记代表的质询或批评',
    load: async () => (await import('./question.ts')).question,
  },
  {
    name: 'mandate',
    chinese: '授权调查',
    summary: '登记代表会议授权的调查',
    load: async () => (await import('./mandate.ts')).mandate,
  },
  {
    name: 'reply',
    chinese: '答复',
    summary: '记下答复，或调查的结果',
    load: async () => (await import('./reply.ts')).reply,
  },
  { name: 'list', chinese: '列表', summary: '列出议案', load: async () => (await import('./list.ts')).list },
  { name: 'show', chinese: '查看', summary: '查看一件议案', load: async () => (await import('./show.ts')).show },
  {
    name: 'paper',
    chinese: '印单',
    summary: '议题单、质询答复单、调查授权书',
    load: async () => (await import('./paper.ts')).paper,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销一件，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
