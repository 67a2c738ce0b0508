import type { PackRules } from '../../pack.ts';

/** The committee, its area, who may be a representative, and how members come to office. */
export const people = {
  term_years: [
    {
      from: 'pack',
      until: '2018-12-28',
      value: { years: 3 },
      cite: { document: 'zizhi', article: '第十六条' },
      status: 'confirmed',
      readings: ['D-22', 'D-158'],
      catalogue: 'R-ZZ-16',
      note: '2018-12-29起法律规定任期五年，范本的三年只用于此前开始的任期',
      holds: { years: 3 },
      fails: { years: 5 },
    },
  ],
  'community.households': [
    {
      from: 'pack',
      value: { unit: '户', min: 1000, max: 3000 },
      cite: { document: 'zizhi', article: '第十五条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-139'],
      catalogue: 'R-ZZ-14',
      note: '原文“左右”，特殊情况可不受户数限制',
      holds: { number: 1000 },
      fails: { number: 999 },
    },
  ],
  'resident.age': [
    {
      from: 'pack',
      value: { unit: '岁', min: 18 },
      cite: { document: 'zizhi', article: '第七条' },
      status: 'confirmed',
      catalogue: 'R-ZZ-1',
      note: '居民代表须年满18周岁，有选举权和被选举权',
      holds: { number: 18 },
      fails: { number: 17 },
    },
  ],
  election: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'assembly_elects', title: '社区成员代表大会选举' },
          { code: 'assembly_replaces', title: '社区成员代表大会撤换' },
          { code: 'assembly_by_elects', title: '社区成员代表大会补选' },
          { code: 'assembly_recalls', title: '社区成员代表大会罢免' },
        ],
      },
      cite: { document: 'zizhi', article: '第九条1、2' },
      status: 'confirmed',
      readings: ['D-18', 'D-158'],
      catalogue: 'R-ZZ-4',
      note: '第十四条：居委会由社区成员代表大会依法选举产生',
      holds: { item: 'assembly_elects' },
      fails: { item: 'appointed' },
    },
  ],
  'election.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'zizhi', article: '第九条1' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-18'],
      catalogue: 'R-ZZ-4',
      note: '同一款写的是到会代表赞同票超过二分之一形成决议；选举是否照此，原文没有写',
      holds: { count: 23, of: 45 },
      fails: { count: 22, of: 45 },
    },
  ],
} satisfies PackRules;
