import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'plan',
    chinese: '排班',
    summary: '排值班表：各人次数均匀，照顾请假',
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'urgent',
    chinese: '加强',
    summary: '登记要加强值班的紧急特殊时日',
    load: async () => (await import('./urgent.ts')).urgent,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '一个月的值班表和到岗情况，可以印',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'swap',
    chinese: '换班',
    summary: '换一班，写明批准人和事由',
    load: async () => (await import('./swap.ts')).swap,
  },
  {
    name: 'log',
    chinese: '登记',
    summary: '登记一次值班：到离岗、来访来电、突发事件',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'compensate',
    chinese: '补偿',
    summary: '给一次值班定补休或值班费',
    load: async () => (await import('./compensate.ts')).compensate,
  },
  {
    name: 'show',
    chinese: '详情',
    summary: '一次值班的记录和核对，可以印',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'check',
    chinese: '检查',
    summary: '逐日核对：排了没有、到了没有、空岗几分钟',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'pay',
    chinese: '补休值班费',
    summary: '补休、值班费表，可以印',
    load: async () => (await import('./pay.ts')).pay,
  },
  {
    name: 'void',
    chinese: '撤销',
    summary: '撤销值班记录或值班表',
    load: async () => (await import('./void.ts')).voidOne,
  },
];
