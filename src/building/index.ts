import type { Noun } from '../command/verb.ts';

export const building: Noun = {
  name: 'building',
  chinese: '楼栋',
  summary: '楼栋和楼组骨干（楼组长、调解员……）',
  verbs: [
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
  ],
};
