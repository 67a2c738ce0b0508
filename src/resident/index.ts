import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记一位居民', load: async () => (await import('./add.ts')).add },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出居民：按楼栋、责任区、标签、年龄',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'find',
    chinese: '查找',
    summary: '按姓名的一部分、拼音、首字母、楼栋门牌查找',
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一位居民的全部：档案、同住的人、走访、事项、标签',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'amend', chinese: '更正', summary: '更正一位居民', load: async () => (await import('./amend.ts')).amend },
  {
    name: 'move',
    chinese: '搬家',
    summary: '搬到本社区的另一户',
    load: async () => (await import('./move.ts')).move,
  },
  { name: 'leave', chinese: '离开', summary: '迁出、去世', load: async () => (await import('./leave.ts')).leave },
  {
    name: 'tag',
    chinese: '标签',
    summary: '加上、结束、撤销一个标签',
    load: async () => (await import('./tag_person.ts')).tagPerson,
  },
  {
    name: 'tags',
    chinese: '标签表',
    summary: '有哪些标签，各有几人',
    load: async () => (await import('./tags.ts')).tags,
  },
  {
    name: 'define',
    chinese: '增设标签',
    summary: '增设本办公室自己的标签',
    load: async () => (await import('./define.ts')).define,
  },
  {
    name: 'import',
    chinese: '导入',
    summary: '从 xlsx 或 CSV 名单导入居民，先看改动再写入',
    load: async () => (await import('./import.ts')).importResidents,
  },
  {
    name: 'imports',
    chinese: '导入记录',
    summary: '列出导入过的名单',
    load: async () => (await import('./imports.ts')).imports,
  },
  {
    name: 'undo',
    chinese: '撤销导入',
    summary: '撤销一次导入：新居民不再是居民，改过的改回去',
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'export',
    chinese: '导出',
    summary: '把关于一个人的全部资料交给本人',
    load: async () => (await import('./export.ts')).exportAll,
  },
  {
    name: 'erase',
    chinese: '删除',
    summary: '依申请删除一个人的资料，并说明什么必须保留、为什么',
    load: async () => (await import('./erase.ts')).erase,
  },
];
