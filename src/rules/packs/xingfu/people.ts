import type { PackRules } from '../../pack.ts';

/** Representatives, terms, the supervision group, who takes part: 居民会议制度 and 居务公开制度 第十条. */
export const people: PackRules = {
  'reps.ex_officio': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'party_branch', title: '社区党（总）支部成员' },
          { code: 'committee', title: '居委会成员' },
          { code: 'peoples_deputy', title: '人大代表' },
          { code: 'cppcc', title: '政协委员' },
        ],
      },
      cite: { document: 'xingfu_2', article: '第五条' },
      status: 'confirmed',
      force: 'definition',
      readings: ['D-06', 'D-07'],
      catalogue: 'R-XF2-3',
      note: '限于本居住区的；享有户代表或居民代表同等的权利和义务',
      holds: { item: 'cppcc' },
      fails: { item: 'property_company' },
    },
  ],
  'reps.per_group': [
    {
      from: 'pack',
      value: { unit: '人', min: 1, max: 2 },
      cite: { document: 'xingfu_2', article: '第五条3' },
      status: 'confirmed',
      readings: ['D-158'],
      catalogue: 'R-XF2-2',
      note: '居委会组织法(2018)为每组二至三人',
      holds: { number: 2 },
      fails: { number: 3 },
    },
  ],
  term_years: [
    {
      from: 'pack',
      value: { years: 3 },
      cite: { document: 'xingfu_2', article: '第九条' },
      status: 'confirmed',
      force: 'legacy',
      readings: ['D-22'],
      catalogue: 'R-XF2-6',
      note: '居民代表与居委会同时换届；居委会任期自2018-12-29起依法为五年',
      holds: { years: 3 },
      fails: { years: 5 },
    },
  ],
  'resident.age': [
    {
      from: 'pack',
      value: { unit: '岁', min: 18 },
      cite: { document: 'xingfu_2', article: '第五条1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF2-1',
      holds: { number: 18 },
      fails: { number: 17 },
    },
  ],
  election: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'assembly_elects', title: '居民会议选举' },
          { code: 'assembly_replaces', title: '居民会议撤换' },
          { code: 'assembly_by_elects', title: '居民会议补选' },
        ],
      },
      cite: { document: 'xingfu_2', article: '第四条1' },
      status: 'confirmed',
      catalogue: 'R-XF2-17',
      holds: { item: 'assembly_by_elects' },
      fails: { item: 'appointed' },
    },
  ],
  'election.convener': [
    {
      from: 'pack',
      value: { items: [{ code: 'committee', title: '居民委员会' }] },
      cite: { document: 'xingfu_2', article: '第十二条' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-XF2-16',
      note: '“除召开选举居民委员会的居民会议外，居民会议一般由居民委员会召集并主持”',
      holds: { item: 'election_committee' },
      fails: { item: 'committee' },
    },
  ],
  'supervision.body': [
    {
      from: 'pack',
      value: { label: '居务监督小组' },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      catalogue: 'R-XF4-22',
      note: '由居民会议或居民代表会议推选，组长由成员推选',
      holds: { label: '居务监督小组' },
      fails: { label: '居务公开领导小组' },
    },
  ],
  'supervision.elected_by': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'adults', title: '居民会议（全体居民）' },
          { code: 'households', title: '居民会议（户代表）' },
          { code: 'representatives', title: '居民代表会议' },
        ],
      },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      catalogue: 'R-XF4-22',
      note: '不称职的成员，按原推选方式更换（R-XF4-26）',
      holds: { item: 'representatives' },
      fails: { item: 'committee' },
    },
  ],
  'supervision.size': [
    {
      from: 'pack',
      value: { unit: '人', min: 5, max: 7 },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      catalogue: 'R-XF4-21',
      holds: { number: 7 },
      fails: { number: 8 },
    },
  ],
  'supervision.reps_share': [
    {
      from: 'pack',
      value: { of: 'group_members', moreThan: [1, 2] },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      readings: ['D-11'],
      catalogue: 'R-XF4-23',
      note: '原文“以居民代表为主”，没有比例；过半数是默认读法',
      holds: { count: 3, of: 5 },
      fails: { count: 2, of: 5 },
    },
  ],
  'supervision.barred': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'committee_member', title: '居委会成员' },
          { code: 'spouse', title: '居委会成员的配偶' },
          { code: 'lineal_relative', title: '居委会成员的直系亲属' },
        ],
      },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      readings: ['D-12'],
      catalogue: 'R-XF4-24',
      holds: { item: 'sibling' },
      fails: { item: 'lineal_relative' },
    },
  ],
};
