import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'open', chinese: '立项', summary: '立一件重大事务', load: async () => (await import('./open.ts')).open },
  {
    name: 'step',
    chinese: '步骤',
    summary: '记一步的日期和结果',
    load: async () => (await import('./step.ts')).step,
  },
  { name: 'list', chinese: '列表', summary: '列出重大事务', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一件的各步和判断',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'paper',
    chinese: '印单',
    summary: '一事一单，供各步主持人签名',
    load: async () => (await import('./paper.ts')).paper,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销一件，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
