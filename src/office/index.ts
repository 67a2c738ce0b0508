import type { Noun, VerbEntry } from '../command/verb.ts';

export const office: Noun = {
  name: 'office',
  chinese: '居委会',
  summary: '本居委会的基本情况和设定',
  verbs: [
    {
      name: 'show',
      chinese: '查看',
      summary: '查看本居委会的基本情况',
      load: async () => (await import('./show.ts')).show,
    },
    { name: 'set', chinese: '设定', summary: '修改基本情况和设定', load: async () => (await import('./set.ts')).set },
  ],
};

export const init: VerbEntry = {
  name: 'init',
  chinese: '建立',
  summary: '建立居委会的数据文件',
  load: async () => (await import('./init.ts')).init,
};
