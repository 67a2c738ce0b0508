import type { PackRules } from '../../pack.ts';

/** 五(二)(三), 七(五): joint meetings with the units of the area, consultation, talks. */
export const meetings = {
  'meetings.joint': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '七(五)' },
      status: 'reconstructed',
      force: 'should',
      readings: ['D-65', 'D-30'],
      catalogue: 'R-QHD-7-8',
      note: '原文“定期研究社区共建事项”，没有次数；每季度一次是本办公室自定的尺度，只作提醒',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'meetings.joint.name': [
    {
      from: 'pack',
      value: { label: '驻区单位联席会议', aliases: ['驻区单位联席会', '社区联席会议', '联席会议'] },
      cite: { document: 'qinhuangdao', article: '七(五)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-QHD-7-8',
      note: '五(二)另有社区党组织与居委会的联席会议，没有周期，与议事协商会议写在一起（meetings.deliberation.name）',
      holds: { label: '驻区单位联席会议' },
      fails: { label: '党政联席会议' },
    },
  ],
  'meetings.joint.seats': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'party_organisation', title: '社区党组织' },
          { code: 'committee', title: '社区居委会' },
          { code: 'resident_unit', title: '驻区单位' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '七(五)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-8',
      holds: { given: ['party_organisation', 'committee', 'resident_unit'] },
      fails: { given: ['party_organisation', 'committee'] },
    },
  ],
  'meetings.joint.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'joint_building', title: '研究社区共建事项' },
          { code: 'open_facilities', title: '驻区单位的文化、教育、体育等设施向居民开放' },
          { code: 'services', title: '服务性、公益性、社会性事业逐步向社区开放' },
          { code: 'duty_appraisal', title: '评价驻区单位履行社区建设责任的情况' },
          { code: 'award_opinion', title: '评先表优时对驻区单位的意见' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '七(五)' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-QHD-7-8',
      holds: { item: 'open_facilities' },
      fails: { item: 'recall' },
    },
  ],
  'meetings.deliberation.name': [
    {
      from: 'pack',
      value: {
        label: '议事协商会议',
        aliases: [
          '议事协商会',
          '社区党组织与居委会联席会议',
          '党组织与居委会联席会议',
          '两委联席会议',
          '党员议事会',
          '居民议事日',
        ],
      },
      cite: { document: 'qinhuangdao', article: '五(二)、五(三)' },
      status: 'confirmed',
      force: 'definition',
      note: '五(二)：联席会议和议事协商会议制度、社区党员代表议事制度；五(三)：居民议事日',
      holds: { label: '议事协商会议' },
      fails: { label: '居民会议' },
    },
  ],
  'meetings.opinion.name': [
    {
      from: 'pack',
      value: { label: '民情恳谈', aliases: ['民情恳谈会', '恳谈会'] },
      cite: { document: 'qinhuangdao', article: '五(三)' },
      status: 'confirmed',
      force: 'may',
      note: '网上论坛、民情恳谈、社区QQ群、居民议事日等形式，“探索推广”',
      holds: { label: '民情恳谈' },
      fails: { label: '联席会议' },
    },
  ],
} satisfies PackRules;
