import type { Noun } from '../command/verb.ts';

export const meeting: Noun = {
  name: 'meeting',
  chinese: '会议',
  summary: '会议的记录、表决与判断',
  verbs: [],
};
