import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'book',
    chinese: '领用',
    summary: '登记领来的一本票据',
    load: async () => (await import('./receive.ts')).book,
  },
  {
    name: 'use',
    chinese: '开出',
    summary: '一张票据开给账上的一笔',
    load: async () => (await import('./use.ts')).use,
  },
  {
    name: 'spoil',
    chinese: '作废',
    summary: '作废一张，号码保留',
    load: async () => (await import('./spoil.ts')).spoil,
  },
  {
    name: 'return',
    chinese: '缴回',
    summary: '缴回一本；缺号的不能缴',
    load: async () => (await import('./hand_back.ts')).handBack,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出票据簿，缺不缺号',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一本里每一张开给了哪一笔',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'check',
    chinese: '核对',
    summary: '核对号码是不是连续',
    load: async () => (await import('./list.ts')).check,
  },
];
