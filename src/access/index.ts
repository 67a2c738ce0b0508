import type { Noun } from '../command/verb.ts';

export const access: Noun = {
  name: 'access',
  chinese: '查看记录',
  summary: '谁在什么时候、为什么看过谁的完整资料',
  verbs: [
    {
      name: 'list',
      chinese: '列表',
      summary: '列出用 --reveal 看过完整资料的每一次，新的在前',
      load: async () => (await import('./list.ts')).list,
    },
  ],
};
