import type { VerbEntry } from '../../command/verb.ts';

/** What may be certified: the lists, the question at the counter, the office's own additions. */
export const kindVerbs: readonly VerbEntry[] = [
  {
    name: 'types',
    chinese: '种类',
    summary: '可以出具的证明，和不应出具的',
    load: async () => (await import('./types.ts')).types,
  },
  {
    name: 'check',
    chinese: '能否',
    summary: '一种证明能不能开，不能开到哪里办',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'type',
    chinese: '增列',
    summary: '增列或停用本居委会自己的事项',
    load: async () => (await import('./type.ts')).type,
  },
];
