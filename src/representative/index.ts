import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'elect',
    chinese: '当选',
    summary: '登记一名居民代表或当然代表',
    load: async () => (await import('./elect.ts')).elect,
  },
  {
    name: 'import',
    chinese: '导入',
    summary: '从 CSV 名册登记居民代表',
    load: async () => (await import('./import.ts')).importRoll,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '某日的代表名册，连同人数和空缺',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'amend',
    chinese: '更正',
    summary: '更正一名代表的姓名、小组等资料',
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'replace',
    chinese: '更换',
    summary: '同一居民小组更换代表',
    load: async () => (await import('./replace.ts')).replace,
  },
  {
    name: 'leave',
    chinese: '离任',
    summary: '登记代表离任，名额空缺待补',
    load: async () => (await import('./leave.ts')).leave,
  },
];
