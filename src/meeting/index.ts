import type { Noun } from '../command/verb.ts';

export const meeting: Noun = {
  name: 'meeting',
  chinese: '会议',
  summary: '会议的记录、表决与判断',
  verbs: [
    {
      name: 'record',
      chinese: '记录',
      summary: '记录一次会议并判断法定人数和表决',
      load: async () => (await import('./record.ts')).record,
    },
    {
      name: 'kinds',
      chinese: '种类',
      summary: '本地开哪些会，谁召集、谁到会',
      load: async () => (await import('./kinds.ts')).kinds,
    },
    { name: 'log', chinese: '登记', summary: '登记一次例会，几秒钟', load: async () => (await import('./log.ts')).log },
    { name: 'due', chinese: '应开', summary: '各种会议按期开了没有', load: async () => (await import('./due.ts')).due },
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
