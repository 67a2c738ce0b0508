import type { Noun } from '../command/verb.ts';

export const resolution: Noun = {
  name: 'resolution',
  chinese: '决议',
  summary: '会议形成的决议',
  verbs: [
    { name: 'list', chinese: '列表', summary: '列出决议', load: async () => (await import('./list.ts')).list },
    { name: 'show', chinese: '查看', summary: '查看一项决议', load: async () => (await import('./show.ts')).show },
    {
      name: 'progress',
      chinese: '落实',
      summary: '记一项决议落实到哪里了',
      load: async () => (await import('./progress.ts')).progress,
    },
  ],
};
