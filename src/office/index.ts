import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'show',
    chinese: '查看',
    summary: '查看本居委会的基本情况',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'set', chinese: '设定', summary: '修改基本情况和设定', load: async () => (await import('./set.ts')).set },
];
