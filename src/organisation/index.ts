import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'add',
    chinese: '登记',
    summary: '登记一个组织或单位',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出组织和单位，最近联系是哪天',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一个组织的情况和历次联系',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'amend',
    chinese: '更正',
    summary: '更正或补记资料、备案',
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'end',
    chinese: '停用',
    summary: '记组织撤销、单位搬走',
    load: async () => (await import('./amend.ts')).end,
  },
  {
    name: 'resume',
    chinese: '恢复',
    summary: '撤回记错的停用',
    load: async () => (await import('./amend.ts')).resume,
  },
];
