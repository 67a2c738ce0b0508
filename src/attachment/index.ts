import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '添加', summary: '给一条记录附上文件', load: async () => (await import('./add.ts')).add },
  { name: 'list', chinese: '列表', summary: '列出附件', load: async () => (await import('./list.ts')).list },
  {
    name: 'export',
    chinese: '导出',
    summary: '把一条记录的附件按原名放到文件夹里',
    load: async () => (await import('./export.ts')).exportAll,
  },
  {
    name: 'check',
    chinese: '核对',
    summary: '核对每个文件还在、没有被改动',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
