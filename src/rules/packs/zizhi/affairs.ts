import type { PackRules } from '../../pack.ts';

/** Reporting, disclosure, appraisal and opinions on residents' formalities: 第九条, 第十九条, 第二十条. */
export const affairs = {
  report: [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 2 },
      cite: { document: 'zizhi', article: '第二十条1' },
      status: 'confirmed',
      catalogue: 'R-ZZ-21',
      note: '内容：发展规划、计划完成、财务收支、计生指标及人口管理、公益事业、居务公开、其他',
      holds: { count: 2 },
      fails: { count: 1 },
    },
  ],
  'report.party': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'zizhi', article: '第二十条1' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-30'],
      catalogue: 'R-ZZ-20',
      note: '原文“原则上每季度”，并汇报下一季度工作要点',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'report.contents': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'development', title: '社区发展规划' },
          { code: 'plan', title: '工作计划及工作任务完成情况' },
          { code: 'finance', title: '财务收支情况' },
          { code: 'fp_quota', title: '计生指标的发放及人口管理情况' },
          { code: 'welfare', title: '各项公益事业的工作情况' },
          { code: 'disclosure', title: '需要经过讨论的居务公开内容' },
          { code: 'other', title: '其它涉及整个社区成员利益的有关事项' },
        ],
      },
      cite: { document: 'zizhi', article: '第二十条1' },
      status: 'confirmed',
      catalogue: 'R-ZZ-21',
      note: '向社区成员代表大会的报告；其中计生指标一项依后来的法律已无指标可发，只报人口管理',
      holds: { given: ['development', 'plan', 'finance', 'fp_quota', 'welfare', 'disclosure', 'other'] },
      fails: { given: ['development', 'plan', 'finance', 'welfare', 'disclosure', 'other'] },
    },
  ],
  'finance.disclosure_per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 2 },
      cite: { document: 'zizhi', article: '第二十条1' },
      status: 'confirmed',
      catalogue: 'R-ZZ-21',
      note: '财务收支写入每年两次的工作报告；公开栏公布财务（第二十条2）没有写周期',
      holds: { count: 2 },
      fails: { count: 1 },
    },
  ],
  'disclosure.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'finance', title: '社区财务' },
          { code: 'other', title: '有关居民切身利益的其他社区事务' },
        ],
      },
      cite: { document: 'zizhi', article: '第二十条2' },
      status: 'confirmed',
      readings: ['D-134'],
      catalogue: 'R-ZZ-22',
      note: '通过公开栏公开，没有写周期',
      holds: { item: 'finance' },
      fails: { item: 'personal_data' },
    },
  ],
  'supervision.body': [
    {
      from: 'pack',
      value: { label: '社区成员代表', aliases: ['社区成员代表大会'] },
      cite: { document: 'zizhi', article: '第九条4' },
      status: 'confirmed',
      force: 'definition',
      note: '没有另设监督小组；第二条：在社区成员代表大会监督下',
      holds: { label: '社区成员代表大会' },
      fails: { label: '居务监督小组' },
    },
  ],
  'appraisal.rectify': [
    {
      from: 'pack',
      value: { of: 'ballots', atLeast: [60, 100] },
      cite: { document: 'zizhi', article: '第二十条4' },
      status: 'confirmed',
      readings: ['D-28', 'D-29'],
      catalogue: 'R-ZZ-25',
      note: '满意率低于60%，由代表大会督促整改；由社区成员代表对居委会及其每名成员评议',
      holds: { count: 150, of: 250 },
      fails: { count: 149, of: 250 },
    },
  ],
  'certificate.scope': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'minimum_living', title: '最低生活保障' },
          { code: 'employment', title: '就业' },
          { code: 'school_enrolment', title: '入学' },
          { code: 'military_enlistment', title: '参军' },
          { code: 'business_registration', title: '工商注册' },
          { code: 'household_transfer', title: '迁入迁出' },
          { code: 'birth', title: '出生' },
          { code: 'death', title: '死亡' },
          { code: 'temporary_residence', title: '流动人口暂住证明' },
        ],
      },
      cite: { document: 'zizhi', article: '第十九条12' },
      status: 'confirmed',
      force: 'legacy',
      readings: ['D-121'],
      catalogue: 'R-ZZ-19',
      note: '签署意见的范围；出生、死亡、就业等已在民发〔2020〕20号不应出具的清单内',
      holds: { item: 'military_enlistment' },
      fails: { item: 'marriage' },
    },
  ],
  fp: [
    {
      from: 'pack',
      value: { items: [{ code: 'fp_quota', title: '计生指标的发放及人口管理情况' }] },
      cite: { document: 'zizhi', article: '第二十条1' },
      status: 'confirmed',
      force: 'legacy',
      catalogue: 'R-ZZ-21',
      note: '依后来的法律不再照办，仅供查阅',
      holds: { item: 'fp_quota' },
      fails: { item: 'fp_service' },
    },
  ],
} satisfies PackRules;
