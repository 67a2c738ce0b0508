import type { Pack } from '../pack.ts';

/** 长春市社区居民委员会规范化管理服务工作制度（试行）: sections 一 … 十八. */
export const changchun: Pack = {
  place: 'changchun',
  name: '长春',
  from: {
    day: '1998-10-25',
    status: 'assumed',
    why: '文件未注明日期；所引《民办非企业单位登记管理暂行条例》自1998-10-25施行，不可能更早',
  },
  rules: {
    'assembly.quorum': [
      {
        from: 'pack',
        value: { of: 'representatives', moreThan: [1, 2] },
        cite: { document: 'changchun', article: '三(三)' },
        status: 'confirmed',
        forms: ['representatives'],
        readings: ['D-01', 'D-03'],
        catalogue: 'R-CC-03-5',
        holds: { count: 31, of: 61 },
        fails: { count: 30, of: 61 },
      },
    ],
    'assembly.pass': [
      {
        from: 'pack',
        value: { of: 'present', moreThan: [2, 3] },
        cite: { document: 'changchun', article: '三(三)' },
        status: 'confirmed',
        forms: ['representatives'],
        readings: ['D-02', 'D-03'],
        catalogue: 'R-CC-03-6',
        holds: { count: 21, of: 31 },
        fails: { count: 20, of: 31 },
      },
    ],
  },
};
