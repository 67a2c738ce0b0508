import type { PackRules } from '../../pack.ts';

/** 五: the public-affairs service centre (社区公共事务服务中心). */
export const centre = {
  'centre.director': [
    {
      from: 'pack',
      value: { allOf: ['director'] },
      cite: { document: 'changchun', article: '五(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-05-1',
      note: '中心主任由社区居委会主任兼任，副主任自行确定',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'centre.report': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'changchun', article: '五(三)1' },
      status: 'assumed',
      catalogue: 'R-CC-05-2',
      note: '原文“定期”，没有次数；按每月的会议至少一次',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'centre.assessment': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'subdistrict', title: '街道办事处' },
          { code: 'committee', title: '社区居委会' },
          { code: 'residents', title: '居民' },
        ],
      },
      cite: { document: 'changchun', article: '五(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-05-3',
      note: '原文没有写多久一次，按每年',
      holds: { given: ['subdistrict', 'committee', 'residents'] },
      fails: { given: ['subdistrict', 'committee'] },
    },
  ],
  'centre.classes': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'subsistence', title: '低保' },
          { code: 'employment', title: '就业' },
          { code: 'elderly', title: '养老' },
          { code: 'security', title: '治安' },
          { code: 'legal', title: '法律' },
          { code: 'family_planning', title: '计生' },
          { code: 'disability', title: '助残' },
          { code: 'relief', title: '救助' },
        ],
      },
      cite: { document: 'changchun', article: '五(三)2' },
      status: 'confirmed',
      catalogue: 'R-CC-05-4',
      note: '原文八项之后写“等”：其他的须写明名目',
      holds: { item: 'elderly' },
      fails: { item: 'parking' },
    },
  ],
  'centre.modes': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'accept', title: '受理' },
          { code: 'handle', title: '承办' },
          { code: 'on_behalf', title: '代办' },
          { code: 'transfer', title: '转办' },
        ],
      },
      cite: { document: 'changchun', article: '五(三)3' },
      status: 'confirmed',
      catalogue: 'R-CC-05-5',
      holds: { item: 'accept' },
      fails: { item: 'refuse' },
    },
  ],
  'centre.staff': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'source', title: '来源（下派人员、公益岗位等）' },
          { code: 'duty', title: '职责分工' },
        ],
      },
      cite: { document: 'changchun', article: '五(一)(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-05-7',
      holds: { given: ['source', 'duty'] },
      fails: { given: ['source'] },
    },
  ],
} satisfies PackRules;
