import type { PackRules } from '../../pack.ts';

/** 居民会议制度 第四条–第十四条: the meeting, its calling, its votes, its representatives. */
export const assembly: PackRules = {
  'assembly.name': [
    {
      from: 'pack',
      value: { label: '居民会议', aliases: ['居民代表会议'] },
      cite: { document: 'xingfu_2', article: '第二条' },
      status: 'confirmed',
      force: 'definition',
      note: '居民代表组成的称“居民代表会议”（职责制度二(5)，居务公开制度第五条）',
      holds: { label: '居民会议' },
      fails: { label: '社区成员代表大会' },
    },
  ],
  'assembly.forms': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'adults', title: '18周岁以上的全体居民' },
          { code: 'households', title: '每户派1名代表' },
          { code: 'representatives', title: '每个居民小组推选1–2名代表' },
        ],
      },
      cite: { document: 'xingfu_2', article: '第五条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF2-1',
      holds: { item: 'households' },
      fails: { item: 'unit_representatives' },
    },
  ],
  'assembly.per': [
    {
      from: 'pack',
      value: { per: 'half_year', atLeast: 1 },
      cite: { document: 'xingfu_2', article: '第十二条' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-XF2-8',
      note: '职责制度二(5)同：每半年召开一次居民代表会议',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'assembly.quorum': [
    {
      from: 'pack',
      value: { of: 'entitled', moreThan: [1, 2] },
      cite: { document: 'xingfu_2', article: '第十三条' },
      status: 'confirmed',
      forms: ['adults', 'households', 'representatives'],
      readings: ['D-05', 'D-06', 'D-07', 'D-09', 'D-04', 'D-173'],
      catalogue: 'R-XF2-12',
      note: '应到人数含当然代表，每人只计一次；户代表会议以全部户数为准',
      holds: { count: 28, of: 54 },
      fails: { count: 27, of: 54 },
    },
  ],
  'assembly.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'xingfu_2', article: '第十三条' },
      status: 'confirmed',
      forms: ['adults', 'households', 'representatives'],
      readings: ['D-03', 'D-04', 'D-173'],
      catalogue: 'R-XF2-13',
      holds: { count: 16, of: 30 },
      fails: { count: 15, of: 30 },
    },
  ],
  'assembly.chair': [
    {
      from: 'pack',
      value: { anyOf: ['committee'] },
      cite: { document: 'xingfu_2', article: '第十二条' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-XF2-16',
      note: '选举居民委员会的居民会议除外；其他会议“一般由居民委员会召集并主持”',
      holds: { posts: ['committee'] },
      fails: { posts: ['party_organisation'] },
    },
  ],
  'assembly.notice_days': [
    {
      from: 'pack',
      value: { before: 3 },
      cite: { document: 'xingfu_2', article: '第十二条' },
      status: 'confirmed',
      readings: ['D-34', 'D-35'],
      catalogue: 'R-XF2-10',
      note: '通知须告知议题',
      holds: { day: '2026-06-15', event: '2026-06-18' },
      fails: { day: '2026-06-16', event: '2026-06-18' },
    },
  ],
  'resolution.change': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'same_organ', title: '由相应的居民会议' },
          { code: 'later_meeting', title: '在其后的会议上' },
        ],
      },
      cite: { document: 'xingfu_2', article: '第十四条' },
      status: 'confirmed',
      catalogue: 'R-XF2-15',
      note: '须提交下一次居民会议重新讨论；“相应的居民会议”：与作出决定的会议同一形式',
      holds: { given: ['same_organ', 'later_meeting'] },
      fails: { given: ['same_organ'] },
    },
  ],
  'recall.quorum': [
    {
      from: 'pack',
      value: { of: 'entitled', moreThan: [1, 2] },
      cite: { document: 'xingfu_2', article: '第四条1、第十三条' },
      status: 'confirmed',
      forms: ['adults', 'households', 'representatives'],
      readings: ['D-05', 'D-06', 'D-07', 'D-09', 'D-04', 'D-173'],
      catalogue: 'R-XF2-12',
      note: '原文称“撤换”，没有另定人数，适用居民会议的一般规定',
      holds: { count: 2602, of: 5203 },
      fails: { count: 2601, of: 5203 },
    },
  ],
  'recall.pass': [
    {
      from: 'pack',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'xingfu_2', article: '第四条1、第十三条' },
      status: 'confirmed',
      forms: ['adults', 'households', 'representatives'],
      readings: ['D-03', 'D-04', 'D-173'],
      catalogue: 'R-XF2-13',
      note: '原文称“撤换”，没有另定比例，适用居民会议的一般规定',
      holds: { count: 16, of: 31 },
      fails: { count: 15, of: 31 },
    },
  ],
};
