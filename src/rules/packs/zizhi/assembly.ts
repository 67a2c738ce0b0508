import type { PackRules } from '../../pack.ts';

/** 社区成员代表大会: chapter 二 (第六条 … 第十三条). */
export const assembly = {
  'assembly.name': [
    {
      from: 'pack',
      value: {
        label: '社区成员代表大会',
        aliases: ['社区成员代表会议', '社区居民代表大会', '社区居民代表会议', '居民会议'],
      },
      cite: { document: 'zizhi', article: '第六条' },
      status: 'confirmed',
      force: 'definition',
      note: '第九条、第十条、第十九条2另有“社区成员代表会议”“社区居民代表大会”“社区居民代表会议（或居民会议）”等写法',
      holds: { label: '社区成员代表会议' },
      fails: { label: '居民议事会' },
    },
  ],
  'assembly.forms': [
    {
      from: 'pack',
      value: { items: [{ code: 'representatives', title: '社区成员代表大会' }] },
      cite: { document: 'zizhi', article: '第七条' },
      status: 'confirmed',
      force: 'definition',
      note: '第十九条2另提到“或居民会议”，没有写其组成',
      holds: { item: 'representatives' },
      fails: { item: 'households' },
    },
  ],
  'assembly.per': [
    {
      from: 'pack',
      value: { per: 'half_year', atLeast: 1 },
      cite: { document: 'zizhi', article: '第十一条' },
      status: 'confirmed',
      force: 'should',
      forms: ['representatives'],
      readings: ['D-30'],
      catalogue: 'R-ZZ-11',
      note: '原文“一般每半年召开一次”',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'assembly.quorum': [
    {
      from: 'pack',
      value: { of: 'representatives', moreThan: [1, 2] },
      cite: { document: 'zizhi', article: '第十二条' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-05', 'D-04', 'D-173'],
      catalogue: 'R-ZZ-2',
      holds: { count: 41, of: 80 },
      fails: { count: 40, of: 80 },
    },
  ],
  'assembly.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'zizhi', article: '第十二条' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-03', 'D-04', 'D-173'],
      catalogue: 'R-ZZ-3',
      holds: { count: 21, of: 41 },
      fails: { count: 20, of: 41 },
    },
  ],
  'assembly.chair': [
    {
      from: 'pack',
      value: { anyOf: ['party_organisation', 'committee'] },
      cite: { document: 'zizhi', article: '第十三条' },
      status: 'confirmed',
      force: 'should',
      forms: ['representatives'],
      readings: ['D-170'],
      catalogue: 'R-ZZ-13',
      note: '第十三条：一般由党支部主持召开，特殊情况由居委会征求党支部意见后主持；第十九条2：由居委会召集和主持。两条不一致，都可以',
      holds: { posts: ['party_organisation'] },
      fails: { posts: ['supervision_group'] },
    },
  ],
  'recall.quorum': [
    {
      from: 'pack',
      value: { of: 'representatives', moreThan: [1, 2] },
      cite: { document: 'zizhi', article: '第十二条' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-05', 'D-04', 'D-173'],
      catalogue: 'R-ZZ-2',
      holds: { count: 41, of: 80 },
      fails: { count: 40, of: 80 },
    },
  ],
  'recall.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'zizhi', article: '第九条2' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-03', 'D-04', 'D-20', 'D-173'],
      catalogue: 'R-ZZ-6',
      holds: { count: 23, of: 45 },
      fails: { count: 22, of: 45 },
    },
  ],
} satisfies PackRules;
