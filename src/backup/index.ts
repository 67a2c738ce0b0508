import type { VerbEntry } from '../command/verb.ts';

export const backup: VerbEntry = {
  name: 'backup',
  chinese: '备份',
  summary: '把数据文件、附件备份到一个文件夹，并核对',
  load: async () => (await import('./backup.ts')).backup,
};

export const restore: VerbEntry = {
  name: 'restore',
  chinese: '恢复',
  summary: '先核对再恢复一份备份；现有的移到一旁，不删',
  load: async () => (await import('./restore.ts')).restore,
};
