import type { Noun } from '../command/verb.ts';

export const duty: Noun = {
  name: 'duty',
  chinese: '值班',
  summary: '值班表、换班、值班记录、补休和值班费',
  verbs: [
    {
      name: 'plan',
      chinese: '排班',
      summary: '排值班表：各人次数均匀，照顾请假',
      load: async () => (await import('./plan.ts')).plan,
    },
  ],
};
