import type { Noun } from '../command/verb.ts';

export const certificate: Noun = {
  name: 'certificate',
  chinese: '证明',
  summary: '证明：申请、核实、批准、出具',
  verbs: [
    {
      name: 'request',
      chinese: '申请',
      summary: '登记一件证明申请',
      load: async () => (await import('./request/request_verb.ts')).request,
    },
    {
      name: 'inquire',
      chinese: '核实',
      summary: '记怎样核实的、核实到什么',
      load: async () => (await import('./request/inquire.ts')).inquire,
    },
    {
      name: 'consent',
      chinese: '请示批准',
      summary: '记街道对超出范围的证明的批准文号',
      load: async () => (await import('./request/consent.ts')).consent,
    },
    {
      name: 'approve',
      chinese: '批准',
      summary: '批准出具',
      load: async () => (await import('./request/approve.ts')).approve,
    },
    {
      name: 'decline',
      chinese: '不予出具',
      summary: '不予出具，说明理由和去处',
      load: async () => (await import('./request/decline.ts')).decline,
    },
    {
      name: 'withdraw',
      chinese: '撤回',
      summary: '申请人撤回',
      load: async () => (await import('./request/withdraw.ts')).withdraw,
    },
    {
      name: 'delegate',
      chinese: '委托',
      summary: '主任书面委托副主任批准',
      load: async () => (await import('../seal/delegate.ts')).delegate,
    },
    {
      name: 'requests',
      chinese: '申请列表',
      summary: '列出证明申请',
      load: async () => (await import('./request/list.ts')).requests,
    },
    {
      name: 'show',
      chinese: '查看',
      summary: '一件申请的经过和下一步',
      load: async () => (await import('./show.ts')).show,
    },
  ],
};
