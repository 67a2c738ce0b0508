import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'list',
    chinese: '列表',
    summary: '列出审计记录，新的在前',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一条审计记录所记的改动',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'verify',
    chinese: '核对',
    summary: '核对审计链和全部记录是否被改动过',
    load: async () => (await import('./verify.ts')).verify,
  },
];
