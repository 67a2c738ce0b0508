import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'log',
    chinese: '登记',
    summary: '登记一件突发事件，同时立为事项',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'report',
    chinese: '报告',
    summary: '记何时报告了上级；首报、续报',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'act',
    chinese: '处置',
    summary: '记采取的措施',
    load: async () => (await import('./act.ts')).act,
  },
  {
    name: 'cause',
    chinese: '原因',
    summary: '原因查明后补记',
    load: async () => (await import('./cause.ts')).cause,
  },
  {
    name: 'close',
    chinese: '结束',
    summary: '处置完毕',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出突发事件和报告用时',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件的经过、是否迟报漏报',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'form',
    chinese: '报告单',
    summary: '突发事件报告，供报送',
    load: async () => (await import('./form.ts')).form,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，或记错的一步',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
