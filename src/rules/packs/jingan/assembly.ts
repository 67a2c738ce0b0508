import type { PackRules } from '../../pack.ts';

/** 附件1 §4.1 居民会议制度. It states no quorum and no majority; the national law stands in. */
export const assembly: PackRules = {
  'assembly.name': [
    {
      from: 'pack',
      value: { label: '居民会议' },
      cite: { document: 'jingan_1', article: '§4.1.1' },
      status: 'confirmed',
      force: 'definition',
      note: '包括全体居民会议、户代表会议、居民代表会议三种形式',
      holds: { label: '居民会议' },
      fails: { label: '社区居民代表大会' },
    },
  ],
  'assembly.forms': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'adults', title: '全体居民会议' },
          { code: 'households', title: '户代表会议' },
          { code: 'representatives', title: '居民代表会议' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.1.1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-56',
      note: '本文件没有规定法定人数和通过比例，以国家法为准',
      holds: { item: 'adults' },
      fails: { item: 'unit_representatives' },
    },
  ],
  'assembly.per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'jingan_1', article: '§4.1.2' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-JA1-58',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'assembly.chair': [
    {
      from: 'pack',
      value: { anyOf: ['committee'] },
      cite: { document: 'jingan_1', article: '§4.1.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-61',
      holds: { posts: ['committee'] },
      fails: { posts: ['party_organisation'] },
    },
  ],
  'assembly.notice_days': [
    {
      from: 'pack',
      value: { before: 3 },
      cite: { document: 'jingan_1', article: '§4.1.3' },
      status: 'confirmed',
      readings: ['D-34'],
      catalogue: 'R-JA1-60',
      note: '通知须告知议题',
      holds: { day: '2026-06-15', event: '2026-06-18' },
      fails: { day: '2026-06-16', event: '2026-06-18' },
    },
  ],
  'convene.bodies': [
    {
      from: 'pack',
      value: { anyOf: ['committee'] },
      cite: { document: 'jingan_1', article: '§4.1.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-59',
      note: '居委会应当提请讨论决定：章程和公约；年度工作计划和报告；评议居委会及其成员；涉及全体居民利益的其他重要事项',
      holds: { posts: ['committee'] },
      fails: { posts: ['party_organisation'] },
    },
  ],
  'reps.per_group': [
    {
      from: 'pack',
      value: { unit: '人', min: 2, max: 3 },
      cite: { document: 'jingan_1', article: '§4.1.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-57',
      holds: { number: 2 },
      fails: { number: 1 },
    },
  ],
  'supervision.body': [
    {
      from: 'pack',
      value: { label: '居民会议' },
      cite: { document: 'jingan_1', article: '§4.1.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-59',
      note: '没有监督小组：居民会议评议居委会，区民政局每年评估（实施意见三(三)），居民查询和监督（§4.3.1）',
      holds: { label: '居民会议' },
      fails: { label: '居务监督小组' },
    },
  ],
};
