import type { Noun } from '../command/verb.ts';

export const liaison: Noun = {
  name: 'liaison',
  chinese: '联系',
  summary: '与组织和单位的联系：走访、共建，谁很久没有联系',
  verbs: [
    {
      name: 'log',
      chinese: '登记',
      summary: '记一次联系',
      load: async () => (await import('./log.ts')).log,
    },
    {
      name: 'list',
      chinese: '列表',
      summary: '列出联系记录',
      load: async () => (await import('./list.ts')).list,
    },
    {
      name: 'due',
      chinese: '该联系的',
      summary: '这一季度还没有联系的组织和单位',
      load: async () => (await import('./due.ts')).due,
    },
    {
      name: 'void',
      chinese: '作废',
      summary: '作废记错的一次',
      load: async () => (await import('./void.ts')).voidOne,
    },
  ],
};
