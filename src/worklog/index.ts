import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '填写', summary: '填写一天的工作日志', load: async () => (await import('./add.ts')).add },
  {
    name: 'pass',
    chinese: '报送',
    summary: '把没有解决的问题报送出去',
    load: async () => (await import('./pass.ts')).pass,
  },
  {
    name: 'solve',
    chinese: '解决',
    summary: '记一个问题解决了',
    load: async () => (await import('./solve.ts')).solve,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一天的日志，连同当天的巡查、会议、值班',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '一个月的日志，可以印',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'check',
    chinese: '核对',
    summary: '哪天没有填，哪个问题没有下落',
    load: async () => (await import('./check.ts')).check,
  },
  { name: 'void', chinese: '撤销', summary: '撤销一条', load: async () => (await import('./void.ts')).voidOne },
];
