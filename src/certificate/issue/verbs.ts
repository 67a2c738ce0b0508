import type { VerbEntry } from '../../command/verb.ts';

/** From the approval to the paper, and what becomes of it. */
export const issueVerbs: readonly VerbEntry[] = [
  {
    name: 'issue',
    chinese: '出具',
    summary: '出具已批准的证明：编号、用印登记、纸面',
    load: async () => (await import('./issue_verb.ts')).issue,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出已出具的证明',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'print',
    chinese: '打印',
    summary: '再打印一件证明，一字不改',
    load: async () => (await import('./print.ts')).print,
  },
  {
    name: 'copy',
    chinese: '加印',
    summary: '再盖几份，登记用印',
    load: async () => (await import('./copy.ts')).copy,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件证明，编号保留',
    load: async () => (await import('./void.ts')).voidVerb,
  },
  {
    name: 'reissue',
    chinese: '换发',
    summary: '换发新的，旧的作废',
    load: async () => (await import('./reissue.ts')).reissue,
  },
];
