import type { PackRules } from '../../pack.ts';

/** 居务公开 (四), reporting (一, 二), the hotline (十二) and the services of the centre (五). */
export const disclosure = {
  'disclosure.freq': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'changchun', article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-36', 'D-30'],
      catalogue: 'R-CC-04-2',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'disclosure.day': [
    {
      from: 'pack',
      value: { endOf: 'quarter' },
      cite: { document: 'changchun', article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-36'],
      catalogue: 'R-CC-04-2',
      note: '原文“原则上应每季度末”',
      holds: { day: '2026-03-31', event: '2026-03-31' },
      fails: { day: '2026-04-01', event: '2026-03-31' },
    },
  ],
  'disclosure.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'duties', title: '居委会主要工作职责、成员工作分工、联系方式、办公时间、办公流程等' },
          { code: 'finance', title: '居委会财务收支情况' },
          { code: 'resolutions', title: '居民代表会议决议事项' },
          { code: 'minimum_living', title: '城市最低生活保障工作、社会福利工作张榜公布的内容' },
          { code: 'relief_funds', title: '救灾、救济群众筹款物及发放情况' },
          { code: 'relief_recipients', title: '定期救济享受人员详细情况' },
          { code: 'other', title: '其他与居民群众利益相关的事项' },
        ],
      },
      cite: { document: 'changchun', article: '四(二)' },
      status: 'confirmed',
      readings: ['D-133', 'D-134'],
      catalogue: 'R-CC-04-1',
      holds: { item: 'relief_recipients' },
      fails: { item: 'family_planning' },
    },
  ],
  'disclosure.forms': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'board', title: '社区居务公开栏' },
          { code: 'bulletin', title: '宣传栏' },
          { code: 'wall_newspaper', title: '墙报' },
          { code: 'work_meeting', title: '居委会工作会议' },
          { code: 'group_meeting', title: '居民小组长（楼长、楼栋长）会' },
          { code: 'meeting', title: '居民代表会议' },
        ],
      },
      cite: { document: 'changchun', article: '四(三)' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-CC-04-3',
      note: '原文“可通过……等形式公布”：用其中一种即可',
      holds: { given: ['board', 'bulletin', 'wall_newspaper', 'work_meeting', 'group_meeting', 'meeting'] },
      fails: { given: [] },
    },
  ],
  'disclosure.stamp': [
    {
      from: 'pack',
      value: { allOf: ['subdistrict_supervision_board'] },
      cite: { document: 'changchun', article: '十四(七)' },
      status: 'confirmed',
      readings: ['D-105'],
      catalogue: 'R-CC-14-15',
      holds: { posts: ['subdistrict_supervision_board'] },
      fails: { posts: ['director'] },
    },
  ],
  'disclosure.seal': [
    {
      from: 'pack',
      value: { allOf: ['committee'] },
      cite: { document: 'changchun', article: '十七(二)' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-CC-17-12',
      holds: { posts: ['committee'] },
      fails: { posts: ['director'] },
    },
  ],
  'disclosure.approve': [
    {
      from: 'pack',
      value: { allOf: ['party_organisation', 'committee_member'] },
      cite: { document: 'changchun', article: '四(五)' },
      status: 'confirmed',
      readings: ['D-26'],
      catalogue: 'R-CC-04-4',
      note: '财务公开表上墙前另须街道(镇)监管会审核签章（十四(七)）',
      holds: { posts: ['party_organisation', 'committee_member'] },
      fails: { posts: ['committee_member'] },
    },
  ],
  report: [
    {
      from: 'pack',
      value: { per: 'half_year', atLeast: 1 },
      cite: { document: 'changchun', article: '一(二)2(2)' },
      status: 'reconstructed',
      readings: ['D-65', 'D-30'],
      catalogue: 'R-CC-01-1',
      note: '原文“定期”，没有次数；按每半年一次的居民代表会议（三(三)）都应有工作报告。由主任报告（二(四)）',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'mailbox.name': [
    {
      from: 'pack',
      value: { label: '社区投诉热线电话', aliases: ['投诉热线', '社区投诉热线'] },
      cite: { document: 'changchun', article: '十二(一)' },
      status: 'confirmed',
      catalogue: 'R-CC-12-1',
      note: '原文只设热线，没有信箱',
      holds: { label: '投诉热线' },
      fails: { label: '主任信箱' },
    },
  ],
  fp: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'fp_assist', title: '协助政府做好计划生育工作（一(一)5）' },
          { code: 'fp_service', title: '人口与计划生育服务（五(三)2）' },
        ],
      },
      cite: { document: 'changchun', article: '五(三)2' },
      status: 'confirmed',
      force: 'legacy',
      catalogue: 'R-CC-05-4',
      note: '依后来的法律不再照办，仅供查阅',
      holds: { item: 'fp_service' },
      fails: { item: 'fp_quota' },
    },
  ],
} satisfies PackRules;
