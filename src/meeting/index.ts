import type { Noun } from '../command/verb.ts';

export const meeting: Noun = {
  name: 'meeting',
  chinese: '会议',
  summary: '会议的记录、表决与判断',
  verbs: [
    {
      name: 'request',
      chinese: '提议',
      summary: '登记提议召集，判断可以还是应当召开',
      load: async () => (await import('./request.ts')).request,
    },
    {
      name: 'requests',
      chinese: '提议列表',
      summary: '列出提议，或查看、印出一份提议召集书',
      load: async () => (await import('./requests.ts')).requests,
    },
    {
      name: 'decline',
      chinese: '不予召开',
      summary: '提议不予召开或已撤回',
      load: async () => (await import('./decline.ts')).decline,
    },
    { name: 'call', chinese: '召集', summary: '召集一次会议', load: async () => (await import('./call.ts')).call },
    {
      name: 'amend',
      chinese: '更改',
      summary: '更改已召集的会议',
      load: async () => (await import('./amend.ts')).amend,
    },
    {
      name: 'cancel',
      chinese: '取消',
      summary: '取消已召集的会议',
      load: async () => (await import('./cancel.ts')).cancel,
    },
    {
      name: 'notice',
      chinese: '通知',
      summary: '会议通知纸，和通知最迟哪天发出',
      load: async () => (await import('./notice.ts')).notice,
    },
    {
      name: 'notify',
      chinese: '发通知',
      summary: '登记会议通知已经发出',
      load: async () => (await import('./notify.ts')).notify,
    },
    {
      name: 'sheets',
      chinese: '用表',
      summary: '签到表、表决票和计票表',
      load: async () => (await import('./sheets.ts')).sheets,
    },
    {
      name: 'record',
      chinese: '记录',
      summary: '记录一次会议并判断法定人数和表决',
      load: async () => (await import('./record.ts')).record,
    },
    {
      name: 'live',
      chinese: '现场',
      summary: '在终端上边开会边记，每一步当场写入',
      load: async () => (await import('./live.ts')).live,
    },
    { name: 'list', chinese: '列表', summary: '列出会议', load: async () => (await import('./list.ts')).list },
    { name: 'show', chinese: '查看', summary: '查看一次会议', load: async () => (await import('./show.ts')).show },
    {
      name: 'minutes',
      chinese: '纪要',
      summary: '会议记录纸，供签名',
      load: async () => (await import('./minutes.ts')).minutes,
    },
    {
      name: 'close',
      chinese: '定稿',
      summary: '会议记录签过名，从此锁定',
      load: async () => (await import('./close.ts')).close,
    },
    {
      name: 'correct',
      chinese: '更正',
      summary: '另立一版，写明改动之处',
      load: async () => (await import('./correct.ts')).correct,
    },
    {
      name: 'void',
      chinese: '作废',
      summary: '一次会议作废，决议随之撤销',
      load: async () => (await import('./void.ts')).voiding,
    },
    { name: 'mark', chinese: '标记', summary: '记入大事记', load: async () => (await import('./mark.ts')).mark },
  ],
};
