import type { VerbEntry } from '../../command/verb.ts';

/** How the papers are worded. */
export const templateVerbs: readonly VerbEntry[] = [
  {
    name: 'template',
    chinese: '文字',
    summary: '一种证明的文字：查看、修改、看样张',
    load: async () => (await import('./template_verb.ts')).template,
  },
];
