import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'list', chinese: '列表', summary: '列出决议', load: async () => (await import('./list.ts')).list },
  { name: 'show', chinese: '查看', summary: '查看一项决议', load: async () => (await import('./show.ts')).show },
  {
    name: 'progress',
    chinese: '落实',
    summary: '记一项决议落实到哪里了',
    load: async () => (await import('./progress.ts')).progress,
  },
  { name: 'text', chinese: '正文', summary: '写入决议的正文', load: async () => (await import('./text.ts')).text },
  {
    name: 'wording',
    chinese: '公开文字',
    summary: '公开时换一种说法，原题不变',
    load: async () => (await import('./wording.ts')).wording,
  },
  {
    name: 'change',
    chinese: '改变',
    summary: '记明一项决议由后来的决议改变',
    load: async () => (await import('./change.ts')).change,
  },
  {
    name: 'publish',
    chinese: '公布',
    summary: '记明决议或实施结果已经公布',
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'paper',
    chinese: '决议书',
    summary: '决议书，供盖章',
    load: async () => (await import('./paper.ts')).paper,
  },
];
