import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'list',
    chinese: '列表',
    summary: '列出某地某日适用的规定',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一条规定的数值、出处、沿革和读法',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'compare',
    chinese: '对照',
    summary: '对照各地的同一条规定',
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'set',
    chinese: '设定',
    summary: '设定本居委会自定的规定',
    load: async () => (await import('./set.ts')).set,
  },
  {
    name: 'readings',
    chinese: '读法列表',
    summary: '列出条文的疑问和现用的读法',
    load: async () => (await import('./readings.ts')).listReadings,
  },
  {
    name: 'read',
    chinese: '读法',
    summary: '选定一个疑问的读法',
    load: async () => (await import('./read.ts')).read,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销写错的自定规定或读法',
    load: async () => (await import('./void.ts')).voidVerb,
  },
  {
    name: 'lint',
    chinese: '检查',
    summary: '检查规定的出处、日期和举例是否齐全',
    load: async () => (await import('./lint.ts')).lint,
  },
];
