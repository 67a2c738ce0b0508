import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第三至八条: hearings. Quorum and majority stand with the other bodies that vote. */
export const hearing: PackRules = {
  'three_meetings.convener': [
    {
      from: 'pack',
      value: { anyOf: ['committee'] },
      cite: { document: 'xingfu_3', article: '第三条' },
      status: 'confirmed',
      catalogue: 'R-XF3-26',
      note: '在居民区党组织的领导下，由居委会负责召集并组织实施',
      holds: { posts: ['committee'] },
      fails: { posts: ['subdistrict_office'] },
    },
  ],
  'hearing.duty': [
    {
      from: 'pack',
      value: { fields: [{ code: 'hearing', title: '作出决策前召开听证会' }] },
      cite: { document: 'xingfu_3', article: '第四条' },
      status: 'confirmed',
      catalogue: 'R-XF3-30',
      note: '政府有关部门或居委会在社区实施的项目，或涉及居民群众切身利益的重大事项',
      holds: { given: ['hearing'] },
      fails: { given: [] },
    },
  ],
  'hearing.initiators': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'department', title: '政府部门征求意见，居委会决定' },
          { code: 'committee_proposal', title: '居委会主动向有关部门建议' },
          { code: 'own', title: '居民区事务，居委会自行召集' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第五条' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-XF3-1',
      holds: { item: 'own' },
      fails: { item: 'residents' },
    },
  ],
  'hearing.leader': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'xingfu_3', article: '第六条' },
      status: 'confirmed',
      catalogue: 'R-XF3-2',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'hearing.members': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'residents', title: '有关居民群众代表' },
          { code: 'representatives', title: '居民会议代表' },
          { code: 'units', title: '社区单位代表' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第六条' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-24'],
      catalogue: 'R-XF3-2',
      note: '原文列举后写“等组成”；每类至少一人是提醒',
      holds: { given: ['residents', 'representatives', 'units'] },
      fails: { given: ['residents', 'representatives'] },
    },
  ],
  'hearing.matters': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'planning', title: '涉及社区成员切身利益的近期建设规划项目' },
          { code: 'stability', title: '涉及社区社会稳定的事项' },
          { code: 'other', title: '其他需要听证的事项' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第七条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF3-3',
      holds: { item: 'stability' },
      fails: { item: 'major_project' },
    },
  ],
  'hearing.excluded': [
    {
      from: 'pack',
      value: { items: [{ code: 'major_project', title: '市、区重大建设工程项目' }] },
      cite: { document: 'xingfu_3', article: '第七条(一)' },
      status: 'confirmed',
      catalogue: 'R-XF3-3',
      note: '只从第（一）项建设规划项目中除外；第（二）（三）项没有除外',
      holds: { item: 'planning' },
      fails: { item: 'major_project' },
    },
  ],
};
