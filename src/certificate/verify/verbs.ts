import type { VerbEntry } from '../../command/verb.ts';

/** Whether a paper is the office's, and still counts. */
export const verifyVerbs: readonly VerbEntry[] = [
  {
    name: 'verify',
    chinese: '核验',
    summary: '扫码或按编号核验一份证明',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'voids',
    chinese: '作废清单',
    summary: '作废的证明，供张贴公布',
    load: async () => (await import('./voids.ts')).voids,
  },
  {
    name: 'key',
    chinese: '密钥',
    summary: '签名的密钥：指纹、公钥文件、换新',
    load: async () => (await import('./key.ts')).key,
  },
];
