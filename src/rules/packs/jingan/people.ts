import type { PackRules } from '../../pack.ts';

/** 实施意见 二(一), 附件1 §1, §4.1, §4.2: members, terms, committees, elections. */
export const people: PackRules = {
  term_years: [
    {
      from: 'pack',
      value: { years: 3 },
      cite: { document: 'jingan_0', article: '二(一)' },
      status: 'confirmed',
      force: 'legacy',
      readings: ['D-22'],
      catalogue: 'R-JA0-3',
      note: '居委会任期自2018-12-29起依法为五年；此前开始的任期仍为三年，除非当地已延长',
      holds: { years: 3 },
      fails: { years: 5 },
    },
  ],
  'evaluation.focus': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'awareness', title: '居民知晓度' },
          { code: 'participation', title: '居民参与度' },
          { code: 'satisfaction', title: '居民满意度' },
        ],
      },
      cite: { document: 'jingan_0', article: '二(五)' },
      status: 'confirmed',
      readings: ['D-152'],
      note: '附件6《评估表》只有名目，原文未载，没有权重，不作评分',
      holds: { item: 'satisfaction' },
      fails: { item: 'attendance' },
    },
  ],
  'committee.size': [
    {
      from: 'pack',
      value: { unit: '人', min: 5, max: 5 },
      cite: { document: 'jingan_0', article: '二(一)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-JA0-1',
      note: '“一般由主任、副主任、委员等5人组成”；不是5人只作提示',
      holds: { number: 5 },
      fails: { number: 6 },
    },
  ],
  'resident.age': [
    {
      from: 'pack',
      value: { unit: '岁', min: 18 },
      cite: { document: 'jingan_1', article: '§4.1.1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-56',
      holds: { number: 18 },
      fails: { number: 17 },
    },
  ],
  election: [
    {
      from: 'pack',
      value: { items: [{ code: 'by_law', title: '按照有关规定选举产生' }] },
      cite: { document: 'jingan_1', article: '§4.2.1' },
      status: 'confirmed',
      note: '居民区党组织、居委会等均通过选举产生；方式依法律法规',
      holds: { item: 'by_law' },
      fails: { item: 'appointed' },
    },
  ],
  subcommittees: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'self_government', title: '居民自治委员会' },
          { code: 'environment_property', title: '环境物业委员会' },
          { code: 'livelihood', title: '民生服务委员会' },
          { code: 'mass_organisations', title: '群团工作委员会' },
          { code: 'safety_mediation', title: '平安调解委员会' },
        ],
      },
      cite: { document: 'jingan_1', article: '§1.3' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-JA1-1',
      note: '“等若干委员会”：可根据工作需要设置；主任由居委会成员或社区工作者兼任',
      holds: { item: 'safety_mediation' },
      fails: { item: 'family_planning' },
    },
  ],
  'subcommittees.chair': [
    {
      from: 'pack',
      value: { anyOf: ['director', 'deputy_director', 'committee_member', 'community_worker'] },
      cite: { document: 'jingan_1', article: '§1.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-1',
      note: '“各委员会主任由居委会成员或社区工作者兼任”',
      holds: { posts: ['community_worker'] },
      fails: { posts: ['group_leader'] },
    },
  ],
  'subcommittees.members': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'group_leader', title: '居民小组长' },
          { code: 'representative', title: '居民代表' },
          { code: 'activist', title: '居民中的积极分子' },
        ],
      },
      cite: { document: 'jingan_1', article: '§1.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-2',
      holds: { item: 'activist' },
      fails: { item: 'property_company' },
    },
  ],
  'building.roles': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'building_leader', title: '楼组长' },
          { code: 'publicity', title: '宣传员' },
          { code: 'mediation', title: '调解员' },
          { code: 'health', title: '卫生员' },
          { code: 'safety', title: '安全员' },
          { code: 'social_security', title: '社保员' },
        ],
      },
      cite: { document: 'jingan_0', article: '二(一)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-JA0-4',
      note: '“一长五大员”：每个楼组六个角色',
      holds: { given: ['building_leader', 'publicity', 'mediation', 'health', 'safety', 'social_security'] },
      fails: { given: ['building_leader', 'publicity', 'mediation', 'health', 'safety'] },
    },
  ],
  three_meetings: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'hearing', title: '决策听证会' },
          { code: 'coordination', title: '矛盾协调会' },
          { code: 'appraisal', title: '政务评议会' },
          { code: 'agency', title: '群众事务代理' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.6' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-71',
      note: '“三会一代理”；没有人数、比例和期限',
      holds: { item: 'agency' },
      fails: { item: 'democratic_vote' },
    },
  ],
  big_matter: [
    {
      from: 'pack',
      value: { items: [{ code: 'four_deliberations_five_musts', title: '四议五要' }] },
      cite: { document: 'jingan_0', article: '二(四)' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-153'],
      note: '原文只提名称，没有步骤，不作计算',
      holds: { item: 'four_deliberations_five_musts' },
      fails: { item: 'party_proposal' },
    },
  ],
  fp: [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'childbearing_certificate', title: '协助开具《上海市公民生育情况证明》（附件5第4项）' },
          { code: 'assist_family_planning', title: '协助计划生育事项（附件1 §5.1）' },
        ],
      },
      cite: { document: 'jingan_5', article: '第4项' },
      status: 'confirmed',
      force: 'legacy',
      catalogue: 'R-JA5-04',
      note: '历史事项，仅供查阅',
      holds: { item: 'childbearing_certificate' },
      fails: { item: 'family_planning_goals' },
    },
  ],
};
