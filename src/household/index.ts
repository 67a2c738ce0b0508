import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记住户', load: async () => (await import('./add.ts')).add },
  { name: 'list', chinese: '列表', summary: '列出住户', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一户的全部：住的人、走访、事项',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'amend', chinese: '更正', summary: '更正一户', load: async () => (await import('./amend.ts')).amend },
  { name: 'close', chinese: '停用', summary: '停用一户', load: async () => (await import('./close.ts')).close },
  {
    name: 'tens',
    chinese: '十户联包',
    summary: '十户联包台账：各组、十户长、推荐；要编几组',
    load: async () => (await import('./tens_list.ts')).tens,
  },
  {
    name: 'divide',
    chinese: '编组',
    summary: '把住户编成十户联包组',
    load: async () => (await import('./divide.ts')).divideInTens,
  },
  { name: 'head', chinese: '十户长', summary: '登记十户长', load: async () => (await import('./head.ts')).tenHead },
  {
    name: 'recommend',
    chinese: '推荐',
    summary: '十户长签名推荐低保、就业，和结果',
    load: async () => (await import('./recommend.ts')).recommend,
  },
];
