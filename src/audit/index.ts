import type { Noun } from '../command/verb.ts';

export const audit: Noun = {
  name: 'audit',
  chinese: '审计',
  summary: '谁在什么时候改了什么',
  verbs: [
    {
      name: 'list',
      chinese: '列表',
      summary: '列出审计记录，新的在前',
      load: async () => (await import('./list.ts')).list,
    },
    {
      name: 'show',
      chinese: '查看',
      summary: '查看一条审计记录所记的改动',
      load: async () => (await import('./show.ts')).show,
    },
    {
      name: 'verify',
      chinese: '核对',
      summary: '核对审计链和全部记录是否被改动过',
      load: async () => (await import('./verify.ts')).verify,
    },
  ],
};
