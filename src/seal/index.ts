import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  { name: 'add', chinese: '登记', summary: '登记一枚印章', load: async () => (await import('./add.ts')).add },
  { name: 'use', chinese: '用印', summary: '登记一次用印', load: async () => (await import('./use_entry.ts')).use },
  { name: 'list', chinese: '列表', summary: '列出用印登记', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一次用印，或一枚印章的经过',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'register',
    chinese: '登记簿',
    summary: '一个月的印章使用审批登记簿',
    load: async () => (await import('./register.ts')).register,
  },
  {
    name: 'custody',
    chinese: '保管',
    summary: '指定印章保管人',
    load: async () => (await import('./custody.ts')).custody,
  },
  { name: 'lend', chinese: '带出', summary: '印章带出办公场所', load: async () => (await import('./lend.ts')).lend },
  {
    name: 'return',
    chinese: '归还',
    summary: '印章归还、找回、领回',
    load: async () => (await import('./return.ts')).giveBack,
  },
  { name: 'loss', chinese: '遗失', summary: '登记印章遗失', load: async () => (await import('./loss.ts')).loss },
  {
    name: 'report',
    chinese: '报告',
    summary: '遗失后的报告、补发、备案',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'replace',
    chinese: '更换',
    summary: '换新章，旧章停用',
    load: async () => (await import('./replace.ts')).replace,
  },
  {
    name: 'surrender',
    chinese: '上缴',
    summary: '旧章上缴制发机关',
    load: async () => (await import('./surrender.ts')).surrender,
  },
  {
    name: 'handover',
    chinese: '移交',
    summary: '换届或换人时移交印章',
    load: async () => (await import('./handover.ts')).handover,
  },
  {
    name: 'street',
    chinese: '代管',
    summary: '印章交街道暂时代管',
    load: async () => (await import('./street.ts')).street,
  },
  {
    name: 'file',
    chinese: '备案',
    summary: '一个月的用印报街道备案',
    load: async () => (await import('./file.ts')).file,
  },
  { name: 'due', chinese: '待办', summary: '印章的待办和过期的事', load: async () => (await import('./due.ts')).due },
  {
    name: 'form',
    chinese: '单据',
    summary: '移交、上缴、遗失、带出、代管、授权、请示的单据',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一次用印，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
