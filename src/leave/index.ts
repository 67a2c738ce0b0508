import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'request',
    chinese: '申请',
    summary: '登记请假：算出工作日、由谁批准、还缺什么',
    load: async () => (await import('./request.ts')).request,
  },
  {
    name: 'approve',
    chinese: '批准',
    summary: '登记批准、审核、备案；手续齐全即记入考勤',
    load: async () => (await import('./approve.ts')).approve,
  },
  {
    name: 'reject',
    chinese: '不批',
    summary: '登记不批准和理由',
    load: async () => (await import('./reject.ts')).reject,
  },
  {
    name: 'cancel',
    chinese: '撤销',
    summary: '撤销请假，或提前销假',
    load: async () => (await import('./cancel.ts')).cancel,
  },
  { name: 'list', chinese: '列表', summary: '列出请假', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '查看一次请假；--pdf 印请假条',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'balance',
    chinese: '余额',
    summary: '年休假和调休还有几天',
    load: async () => (await import('./balance.ts')).balance,
  },
  {
    name: 'earn',
    chinese: '记调休',
    summary: '登记应得的调休：休息日出勤、值班、期初',
    load: async () => (await import('./earn.ts')).earn,
  },
  {
    name: 'carry',
    chinese: '结转',
    summary: '登记跨年度安排的年休假',
    load: async () => (await import('./carry.ts')).carry,
  },
  {
    name: 'lieu',
    chinese: '调休表',
    summary: '补休、值班费表：应得、已休、结余',
    load: async () => (await import('./lieu_sheet.ts')).lieuSheet,
  },
];
