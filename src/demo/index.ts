import type { VerbEntry } from '../command/verb.ts';

export const demo: VerbEntry = {
  name: 'demo',
  chinese: '演示',
  summary: '做一个演示用的居委会，并把主要命令跑一遍',
  load: async () => (await import('./demo.ts')).demo,
};
