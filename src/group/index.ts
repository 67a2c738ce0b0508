import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记小组', load: async () => (await import('./add.ts')).add },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出小组和应推选的代表名额',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一个小组：楼栋和还没办结的事项',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'amend', chinese: '更正', summary: '改名、换组长', load: async () => (await import('./amend.ts')).amend },
  { name: 'close', chinese: '停用', summary: '停用一个小组', load: async () => (await import('./close.ts')).close },
];
