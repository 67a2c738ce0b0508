import type { VerbEntry } from '../command/verb.ts';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'open',
    chinese: '受理',
    summary: '登记一件要协调的矛盾',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'fix',
    chinese: '商定',
    summary: '与当事人商定时间、地点',
    load: async () => (await import('./fix.ts')).fix,
  },
  {
    name: 'notify',
    chinese: '告知',
    summary: '记何时书面告知，判断是否按期',
    load: async () => (await import('./notify.ts')).notify,
  },
  {
    name: 'sit',
    chinese: '开会',
    summary: '记一次协调会：参加人、陈述、焦点、结果；次数满了就拦下',
    load: async () => (await import('./sit.ts')).sit,
  },
  {
    name: 'advise',
    chinese: '告知途径',
    summary: '未达成一致的：补记主任告知的其他途径',
    load: async () => (await import('./advise.ts')).advise,
  },
  {
    name: 'sign',
    chinese: '签字',
    summary: '记谁在协调文书上签了、拒签',
    load: async () => (await import('./sign.ts')).sign,
  },
  {
    name: 'agree',
    chinese: '会后一致',
    summary: '会后达成一致：书面材料和副本',
    load: async () => (await import('./agree.ts')).agree,
  },
  { name: 'list', chinese: '列表', summary: '列出协调', load: async () => (await import('./list.ts')).list },
  {
    name: 'show',
    chinese: '查看',
    summary: '一件协调的经过、期限和下一步',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'notice',
    chinese: '告知书',
    summary: '书面告知，供送达',
    load: async () => (await import('./notice.ts')).notice,
  },
  {
    name: 'minutes',
    chinese: '记录',
    summary: '协调会记录纸',
    load: async () => (await import('./minutes.ts')).minutes,
  },
  {
    name: 'instrument',
    chinese: '文书',
    summary: '协调文书：还缺谁的签字；印出来签',
    load: async () => (await import('./instrument.ts')).instrument,
  },
  {
    name: 'void',
    chinese: '作废',
    summary: '作废一件协调，或记错的一步',
    load: async () => (await import('./void.ts')).voiding,
  },
];
