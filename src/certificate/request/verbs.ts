import type { VerbEntry } from '../../command/verb.ts';

/** From a request to its approval. */
export const requestVerbs: readonly VerbEntry[] = [
  {
    name: 'request',
    chinese: '申请',
    summary: '登记一件证明申请',
    load: async () => (await import('./request_verb.ts')).request,
  },
  {
    name: 'inquire',
    chinese: '核实',
    summary: '记怎样核实的、核实到什么',
    load: async () => (await import('./inquire.ts')).inquire,
  },
  {
    name: 'consent',
    chinese: '请示批准',
    summary: '记街道对超出范围的证明的批准文号',
    load: async () => (await import('./consent.ts')).consent,
  },
  {
    name: 'approve',
    chinese: '批准',
    summary: '批准出具',
    load: async () => (await import('./approve.ts')).approve,
  },
  {
    name: 'decline',
    chinese: '不予出具',
    summary: '不予出具，说明理由和去处',
    load: async () => (await import('./decline.ts')).decline,
  },
  {
    name: 'withdraw',
    chinese: '撤回',
    summary: '申请人撤回',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
  {
    name: 'retract',
    chinese: '更正',
    summary: '作废申请中记错的一步',
    load: async () => (await import('./retract.ts')).retract,
  },
  {
    name: 'delegate',
    chinese: '委托',
    summary: '主任书面委托副主任批准',
    load: async () => (await import('../../seal/delegate.ts')).delegate,
  },
  {
    name: 'requests',
    chinese: '申请列表',
    summary: '列出证明申请',
    load: async () => (await import('./list.ts')).requests,
  },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件申请的经过和下一步',
    load: async () => (await import('../show.ts')).show,
  },
];
