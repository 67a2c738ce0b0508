import type { Noun } from '../command/verb.ts';

export const seal: Noun = {
  name: 'seal',
  chinese: '印章',
  summary: '印章：用印登记、保管、带出、遗失、更换、移交',
  verbs: [
    { name: 'add', chinese: '登记', summary: '登记一枚印章', load: async () => (await import('./add.ts')).add },
    { name: 'use', chinese: '用印', summary: '登记一次用印', load: async () => (await import('./use_entry.ts')).use },
    { name: 'list', chinese: '列表', summary: '列出用印登记', load: async () => (await import('./list.ts')).list },
    {
      name: 'show',
      chinese: '查看',
      summary: '一次用印，或一枚印章的经过',
      load: async () => (await import('./show.ts')).show,
    },
    {
      name: 'register',
      chinese: '登记簿',
      summary: '一个月的印章使用审批登记簿',
      load: async () => (await import('./register.ts')).register,
    },
  ],
};
