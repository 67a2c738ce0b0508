import type { PackRules } from '../../pack.ts';

/** Sections 三, 四(一) and 五: community, committee, elections, decisions. */
export const organisation: PackRules = {
  'assembly.name': [
    {
      from: 'pack',
      value: { label: '居民会议', aliases: ['居民代表会议', '社区居民会议'] },
      cite: { document: 'qinhuangdao', article: '五(二)' },
      status: 'confirmed',
      force: 'definition',
      note: '原文“居民会议或居民代表会议”',
      holds: { label: '居民代表会议' },
      fails: { label: '社区成员代表大会' },
    },
  ],
  'committee.size': [
    {
      from: 'pack',
      value: { unit: '人', min: 5, max: 7 },
      cite: { document: 'qinhuangdao', article: '四(一)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-4-1',
      note: '“原则上由5-7人组成”；人口较多、任务较重的可适当增加，但不得超过9人',
      holds: { number: 7 },
      fails: { number: 4 },
    },
  ],
  'committee.max': [
    {
      from: 'pack',
      value: { unit: '人', max: 9 },
      cite: { document: 'qinhuangdao', article: '四(一)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-1',
      note: '8至9人须有理由（人口较多、任务较重）',
      holds: { number: 9 },
      fails: { number: 10 },
    },
  ],
  'community.households': [
    {
      from: 'pack',
      value: { unit: '户', min: 1500, max: 3000 },
      cite: { document: 'qinhuangdao', article: '三(一)' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-139'],
      catalogue: 'R-QHD-3-1',
      note: '新设置的社区，“原则上按1500户——3000户左右”；范围外只作提示',
      holds: { number: 1500 },
      fails: { number: 1200 },
    },
  ],
  subcommittees: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'mediation', title: '人民调解委员会' },
          { code: 'public_security', title: '治安保卫委员会' },
          { code: 'public_health', title: '公共卫生委员会' },
          { code: 'family_planning', title: '计划生育委员会' },
          { code: 'culture', title: '群众文化委员会' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '三(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-3-5',
      note: '“等各类委员会”；计划生育委员会为历史事项',
      holds: { item: 'culture' },
      fails: { item: 'environment_property' },
    },
  ],
  'building.roles': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'group_leader', title: '居民小组长' },
          { code: 'door_leader', title: '楼院门栋长' },
          { code: 'representative', title: '居民代表' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '三(五)' },
      status: 'confirmed',
      catalogue: 'R-QHD-3-7',
      note: '“以楼栋或若干平房院为单位，选齐配强”',
      holds: { given: ['group_leader', 'door_leader', 'representative'] },
      fails: { given: ['group_leader', 'door_leader'] },
    },
  ],
  three_meetings: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'consultation', title: '议事协商' },
          { code: 'hearing', title: '民主听证' },
          { code: 'democratic_vote', title: '民主表决' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '五(二)' },
      status: 'confirmed',
      force: 'should',
      note: '对涉及居民切身利益的重大事情和社区重要公共事务；没有人数和比例',
      holds: { item: 'hearing' },
      fails: { item: 'agency' },
    },
  ],
  big_matter: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'party_proposal', title: '社区党组织提议' },
          { code: 'joint_discussion', title: '社区“两委”会商议' },
          { code: 'party_members_review', title: '党员大会审议' },
          { code: 'assembly_resolution', title: '居民会议或居民代表会议决议' },
          { code: 'resolution_published', title: '决议公开' },
          { code: 'result_published', title: '实施结果公开' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '五(二)' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-144'],
      catalogue: 'R-QHD-5-2',
      note: '“四议两公开”，按次序进行；“社区重大事务”没有定义',
      holds: { item: 'party_members_review' },
      fails: { item: 'subdistrict_approval' },
    },
  ],
  election: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'direct', title: '直接选举（逐步扩大范围）' },
          { code: 'election_committee', title: '居民选举委员会主持' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '五(一)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-5-1',
      note: '提倡不参选的社区党组织负责人按民主程序任选举委员会主任；流动人口参选为探索事项，没有居住期限',
      holds: { item: 'direct' },
      fails: { item: 'appointed' },
    },
  ],
  'election.body_chair': [
    {
      from: 'pack',
      value: { anyOf: ['secretary'] },
      cite: { document: 'qinhuangdao', article: '五(一)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-5-1',
      note: '“提倡按照民主程序将不参与选举的社区党组织负责人推选为居民选举委员会主任”',
      holds: { posts: ['secretary'] },
      fails: { posts: ['director'] },
    },
  ],
  'volunteers.share': [
    {
      from: 'pack',
      value: { of: 'population', atLeast: [1, 10] },
      cite: { document: 'qinhuangdao', article: '七(三)' },
      status: 'confirmed',
      force: 'target',
      readings: ['D-143'],
      catalogue: 'R-QHD-7-5',
      note: '“力争用3-5年的时间”；期限已过',
      holds: { count: 869, of: 8689 },
      fails: { count: 868, of: 8689 },
    },
  ],
  fp: [
    {
      from: 'pack',
      value: { items: [{ code: 'family_planning_committee', title: '计划生育委员会' }] },
      cite: { document: 'qinhuangdao', article: '三(三)' },
      status: 'confirmed',
      force: 'legacy',
      catalogue: 'R-QHD-3-5',
      note: '历史事项，仅供查阅',
      holds: { item: 'family_planning_committee' },
      fails: { item: 'family_planning_goals' },
    },
  ],
};
