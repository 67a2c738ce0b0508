import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记责任区', load: async () => (await import('./add.ts')).add },
  {
    name: 'list',
    chinese: '列表',
    summary: '各责任区的责任人和楼栋，还没有责任人的',
    load: async () => (await import('./list.ts')).list,
  },
  { name: 'show', chinese: '查看', summary: '一片责任区', load: async () => (await import('./show.ts')).show },
  { name: 'amend', chinese: '更正', summary: '改名、划入楼栋', load: async () => (await import('./amend.ts')).amend },
  {
    name: 'assign',
    chinese: '负责',
    summary: '由谁负责，从哪天起',
    load: async () => (await import('./assign.ts')).assign,
  },
  {
    name: 'release',
    chinese: '卸任',
    summary: '不再负责',
    load: async () => (await import('./release.ts')).release,
  },
  { name: 'close', chinese: '停用', summary: '停用一片责任区', load: async () => (await import('./close.ts')).close },
];
