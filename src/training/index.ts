import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'log', chinese: '登记', summary: '登记一次培训或学习', load: async () => (await import('./log.ts')).log },
  { name: 'note', chinese: '笔记', summary: '补记学习笔记', load: async () => (await import('./note.ts')).note },
  { name: 'score', chinese: '成绩', summary: '补记考试成绩', load: async () => (await import('./score.ts')).score },
  {
    name: 'amend',
    chinese: '补充',
    summary: '补记讨论、材料等，更正题目',
    load: async () => (await import('./amend.ts')).amend,
  },
  { name: 'list', chinese: '列表', summary: '列出培训和学习', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一次，可以印出签名',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'hours',
    chinese: '学时',
    summary: '每人的学时，谁差多少；一个人的学时登记表',
    load: async () => (await import('./hours.ts')).hours,
  },
  {
    name: 'due',
    chinese: '应办',
    summary: '每周、每月、每半月的学习办了没有',
    load: async () => (await import('./due.ts')).due,
  },
  {
    name: 'certificate',
    chinese: '证书',
    summary: '登记资格证书',
    load: async () => (await import('./certificate.ts')).certificate,
  },
  {
    name: 'certificates',
    chinese: '证书列表',
    summary: '列出资格证书',
    load: async () => (await import('./certificates.ts')).certificates,
  },
  {
    name: 'revoke',
    chinese: '撤销证书',
    summary: '撤销登记的一份证书',
    load: async () => (await import('./revoke.ts')).revoke,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次登记，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
