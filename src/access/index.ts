import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'list',
    chinese: '列表',
    summary: '列出用 --reveal 看过完整资料的每一次，新的在前',
    load: async () => (await import('./list.ts')).list,
  },
];
