import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'record',
    chinese: '记录',
    summary: '登记一次测评，判断满意率和称职与否',
    load: async () => (await import('./record.ts')).record,
  },
  { name: 'list', chinese: '列表', summary: '列出测评', load: async () => (await import('./list.ts')).list },
  { name: 'show', chinese: '查看', summary: '查看一次测评', load: async () => (await import('./show.ts')).show },
  {
    name: 'paper',
    chinese: '打印',
    summary: '测评结果表，须整改的连同整改通知',
    load: async () => (await import('./paper.ts')).paper,
  },
  {
    name: 'ballot',
    chinese: '测评票',
    summary: '空白测评票，供测评时填写',
    load: async () => (await import('./ballot.ts')).ballot,
  },
  { name: 'void', chinese: '作废', summary: '作废一次测评', load: async () => (await import('./void.ts')).voiding },
];
