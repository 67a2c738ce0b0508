import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'log',
    chinese: '登记',
    summary: '登记一件投诉',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'assign',
    chinese: '交办',
    summary: '交给谁办理；不能是被投诉人',
    load: async () => (await import('./assign.ts')).assign,
  },
  {
    name: 'consult',
    chinese: '查阅',
    summary: '查阅办事记录',
    load: async () => (await import('./consult.ts')).consult,
  },
  {
    name: 'facts',
    chinese: '核实',
    summary: '调查核实的情况',
    load: async () => (await import('./consult.ts')).investigate,
  },
  {
    name: 'find',
    chinese: '认定',
    summary: '属实、部分属实或不属实',
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'handle',
    chinese: '处理',
    summary: '处理的结果和依据',
    load: async () => (await import('./handle.ts')).handle,
  },
  {
    name: 'tell',
    chinese: '告知',
    summary: '告知投诉人',
    load: async () => (await import('./tell.ts')).tell,
  },
  {
    name: 'close',
    chinese: '办结',
    summary: '办结：查阅、核实、认定、处理、告知都有了',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '投诉台账',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件投诉的经过；可印成登记及处理表',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'letter',
    chinese: '告知书',
    summary: '给投诉人的处理结果告知书',
    load: async () => (await import('./letter.ts')).letter,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
