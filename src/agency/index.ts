import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '受理',
    summary: '居民请求代办一件事',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'forward',
    chinese: '递交',
    summary: '记递交了哪里、交了什么',
    load: async () => (await import('./forward.ts')).forward,
  },
  {
    name: 'outcome',
    chinese: '结果',
    summary: '记办理的结果',
    load: async () => (await import('./outcome.ts')).outcome,
  },
  {
    name: 'tell',
    chinese: '告知',
    summary: '记结果告诉了居民',
    load: async () => (await import('./tell.ts')).tell,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出代理的事',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件代理的经过和下一步',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'form',
    chinese: '代理单',
    summary: '代理单，居民和经办人签字',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
