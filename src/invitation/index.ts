import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '约请',
    summary: '约请部门来解决一件事',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'meet',
    chinese: '办理',
    summary: '记来了谁、怎样解决',
    load: async () => (await import('./meet.ts')).meet,
  },
  {
    name: 'appraise',
    chinese: '评议',
    summary: '给各部门的办理结果评等级',
    load: async () => (await import('./appraise.ts')).appraise,
  },
  {
    name: 'send',
    chinese: '报送',
    summary: '记评议结果报了谁',
    load: async () => (await import('./send.ts')).send,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出约请',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件约请的经过和下一步',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'letter',
    chinese: '约请单',
    summary: '约请单，供送达',
    load: async () => (await import('./letter.ts')).letter,
  },
  {
    name: 'form',
    chinese: '评议表',
    summary: '约请事项处理结果评议表',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
