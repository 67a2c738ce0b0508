import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'add',
    chinese: '登记',
    summary: '登记一件事项',
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出事项：逾期的、没办结的、某人负责的',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件事项的经过、时限和算法',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'assign',
    chinese: '交办',
    summary: '交给谁负责',
    load: async () => (await import('./assign.ts')).assign,
  },
  {
    name: 'due',
    chinese: '时限',
    summary: '定办结的时限',
    load: async () => (await import('./due.ts')).due,
  },
  {
    name: 'submit',
    chinese: '提交',
    summary: '提交居委会',
    load: async () => (await import('./submit.ts')).submit,
  },
  {
    name: 'refer',
    chinese: '转办',
    summary: '转给部门，或报网格中心',
    load: async () => (await import('./refer.ts')).refer,
  },
  {
    name: 'pause',
    chinese: '暂停',
    summary: '暂停，时限顺延',
    load: async () => (await import('./pause.ts')).pause,
  },
  {
    name: 'resume',
    chinese: '恢复',
    summary: '恢复办理',
    load: async () => (await import('./pause.ts')).resume,
  },
  {
    name: 'resolve',
    chinese: '结果',
    summary: '记下处理的结果',
    load: async () => (await import('./resolve.ts')).resolve,
  },
  {
    name: 'reply',
    chinese: '答复',
    summary: '答复居民，写明依据',
    load: async () => (await import('./reply.ts')).reply,
  },
  {
    name: 'rate',
    chinese: '满意度',
    summary: '居民满意不满意；不满意的重新办理',
    load: async () => (await import('./rate.ts')).rate,
  },
  {
    name: 'reopen',
    chinese: '重办',
    summary: '办结的重新办理',
    load: async () => (await import('./reopen.ts')).reopen,
  },
  {
    name: 'close',
    chinese: '办结',
    summary: '办结：有答复、有结果、有依据',
    load: async () => (await import('./close.ts')).close,
  },
  {
    name: 'note',
    chinese: '记录',
    summary: '记一笔进展',
    load: async () => (await import('./note.ts')).note,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件，编号保留',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
