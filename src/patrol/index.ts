import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'log',
    chinese: '登记',
    summary: '记一次巡查和发现的问题',
    load: async () => (await import('./log.ts')).log,
  },
  {
    name: 'solve',
    chinese: '解决',
    summary: '记一个问题解决了',
    load: async () => (await import('./solve.ts')).solve,
  },
  {
    name: 'report',
    chinese: '上报',
    summary: '记一个问题上报了',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'followup',
    chinese: '反馈',
    summary: '记上报的问题跟踪到什么',
    load: async () => (await import('./followup.ts')).followup,
  },
  {
    name: 'slip',
    chinese: '上报单',
    summary: '网格上报单，可以印',
    load: async () => (await import('./slip.ts')).slip,
  },
  {
    name: 'list',
    chinese: '列表',
    summary: '列出巡查，印一个月的记录',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一次巡查，可以印',
    load: async () => (await import('./show.ts')).show,
  },
  { name: 'void', chinese: '撤销', summary: '撤销一次巡查', load: async () => (await import('./void.ts')).voidOne },
  {
    name: 'check',
    chinese: '核对',
    summary: '每天够不够时间，问题处理了没有',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'enrol',
    chinese: '编组',
    summary: '把队员编入巡防小组',
    load: async () => (await import('./enrol.ts')).enrol,
  },
  {
    name: 'members',
    chinese: '队员',
    summary: '各巡防小组的队员',
    load: async () => (await import('./members.ts')).members,
  },
  {
    name: 'release',
    chinese: '退队',
    summary: '队员退队',
    load: async () => (await import('./release.ts')).release,
  },
];
