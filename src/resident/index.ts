import type { Noun } from '../command/verb.ts';

export const resident: Noun = {
  name: 'resident',
  chinese: '居民',
  summary: '居民：从名单导入，撤销导入',
  verbs: [
    {
      name: 'import',
      chinese: '导入',
      summary: '从 xlsx 或 CSV 名单导入居民，先看改动再写入',
      load: async () => (await import('./import.ts')).importResidents,
    },
    {
      name: 'imports',
      chinese: '导入记录',
      summary: '列出导入过的名单',
      load: async () => (await import('./imports.ts')).imports,
    },
    {
      name: 'undo',
      chinese: '撤销导入',
      summary: '撤销一次导入：新居民不再是居民，改过的改回去',
      load: async () => (await import('./undo.ts')).undo,
    },
  ],
};
