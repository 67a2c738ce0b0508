import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'receive',
    chinese: '收到',
    summary: '登记一件交给居委会的事',
    load: async () => (await import('./receive.ts')).receive,
  },
  {
    name: 'provide',
    chinese: '保障',
    summary: '补记经费、工作条件、协议',
    load: async () => (await import('./provide.ts')).provide,
  },
  {
    name: 'accept',
    chinese: '接受',
    summary: '接受这件事',
    load: async () => (await import('./accept.ts')).accept,
  },
  {
    name: 'refuse',
    chinese: '不接受',
    summary: '不接受，写明理由',
    load: async () => (await import('./refuse.ts')).refuse,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出准入事项',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件的依据、保障和判断',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'form',
    chinese: '登记表',
    summary: '准入登记表，双方签章',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'lists',
    chinese: '两清单',
    summary: '协助事项清单和印章使用清单',
    load: async () => (await import('./lists.ts')).lists,
  },
  {
    name: 'register',
    chinese: '登记册',
    summary: '一年的准入登记册',
    load: async () => (await import('./register.ts')).register,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
