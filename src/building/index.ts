import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记楼栋', load: async () => (await import('./add.ts')).add },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出楼栋、户数、人数',
    load: async () => (await import('./list.ts')).list,
  },
  { name: 'show', chinese: '查看', summary: '一栋楼', load: async () => (await import('./show.ts')).show },
  {
    name: 'amend',
    chinese: '更正',
    summary: '更正，划入责任区和居民小组',
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'close',
    chinese: '停用',
    summary: '停用：拆除、划出',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'role',
    chinese: '骨干',
    summary: '楼组长、宣传员、调解员等由谁担任',
    load: async () => (await import('./appoint.ts')).appoint,
  },
  {
    name: 'roster',
    chinese: '名册',
    summary: '各楼栋的骨干，还缺哪些',
    load: async () => (await import('./roster.ts')).roster,
  },
];
