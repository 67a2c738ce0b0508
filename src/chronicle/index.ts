import type { Noun } from '../command/verb.ts';

export const chronicle: Noun = {
  name: 'chronicle',
  chinese: '大事记',
  summary: '大型活动、主要工作和重要会议',
  verbs: [
    {
      name: 'add',
      chinese: '登记',
      summary: '记一件大事，或标明一次会议',
      load: async () => (await import('./add.ts')).add,
    },
    {
      name: 'list',
      chinese: '列表',
      summary: '一段时间的大事记，可以印',
      load: async () => (await import('./list.ts')).list,
    },
    {
      name: 'void',
      chinese: '撤销',
      summary: '撤销一条，或去掉会议的标记',
      load: async () => (await import('./void.ts')).voidOne,
    },
  ],
};
