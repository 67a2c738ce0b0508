import type { PackRules } from '../../pack.ts';

/** Sections 四(三), 五(四), 六, 八: training, duty, premises, funds, reporting. */
export const practice: PackRules = {
  'training.city_per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '四(三)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-QHD-4-9',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'training.county_per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '四(三)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-QHD-4-11',
      note: '“每年定期组织专项培训1至2次”，多于两次不算不合；街道经常组织',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'training.each_per': [
    {
      from: 'pack',
      value: { per: 'term', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '四(三)' },
      status: 'confirmed',
      catalogue: 'R-QHD-4-10',
      note: '每届任期内的社区工作人员集中轮训一遍',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'training.certificate': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'social_worker', title: '社会工作师' },
          { code: 'assistant_social_worker', title: '助理社会工作师' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-4-12',
      note: '“鼓励更多的社区工作人员考取国家社会工作者职业资格”，没有证书不算不合',
      holds: { item: 'assistant_social_worker' },
      fails: { item: 'driving_licence' },
    },
  ],
  'duty.days': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'all_day', title: '全日值班' },
          { code: 'holiday_rotation', title: '节假日轮休' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '五(四)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-5-4',
      note: '“逐步实行”；没有时间和人数',
      holds: { item: 'all_day' },
      fails: { item: 'none' },
    },
  ],
  'weekend.opening': [
    {
      from: 'pack',
      value: { items: [{ code: 'holiday_rotation', title: '节假日轮休' }] },
      cite: { document: 'qinhuangdao', article: '五(四)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-QHD-5-4',
      note: '“逐步实行”，方便群众办事',
      holds: { item: 'holiday_rotation' },
      fails: { item: 'closed' },
    },
  ],
  'premises.area': [
    {
      from: 'pack',
      value: { unit: '平方米', min: 300 },
      cite: { document: 'qinhuangdao', article: '六(一)' },
      status: 'confirmed',
      readings: ['D-137', 'D-138'],
      catalogue: 'R-QHD-6-2',
      note: '新建小区和旧城连片改建区：每百户20平方米，不足300的按不少于300；不得设在地下室或三层以上',
      holds: { number: 300 },
      fails: { number: 299 },
    },
  ],
  'premises.area_per_100': [
    {
      from: 'pack',
      value: { base: '户数', times: [20, 100] },
      cite: { document: 'qinhuangdao', article: '六(一)' },
      status: 'confirmed',
      readings: ['D-137'],
      catalogue: 'R-QHD-6-1',
      note: '已有社区：2015年50%以上达到此标准，为过期的目标（六(二)）',
      holds: { base: 2000, amount: 400 },
      fails: { base: 2000, amount: 399 },
    },
  ],
  'premises.misuse': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'occupation', title: '侵占' },
          { code: 'diversion', title: '挪用' },
          { code: 'letting', title: '出租' },
          { code: 'change_of_use', title: '改作他用' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '六(一)' },
      status: 'confirmed',
      catalogue: 'R-QHD-6-7',
      note: '验收合格后移交市社区办，再交居委会管理使用',
      holds: { item: 'residents_activity' },
      fails: { item: 'letting' },
    },
  ],
  'funding.per_resident': [
    {
      from: '2012-01-01',
      value: { base: '居民人数', times: [1000, 1] },
      cite: { document: 'qinhuangdao', article: '八(三)' },
      status: 'confirmed',
      readings: ['D-142'],
      catalogue: 'R-QHD-8-6',
      note: '从2012年起，办公经费每人每年不低于10元（金额以分计）',
      holds: { base: 8689, amount: 8689000 },
      fails: { base: 8689, amount: 8688999 },
    },
  ],
  'funding.per_party_member': [
    {
      from: '2012-01-01',
      value: { base: '党员人数', times: [5000, 1] },
      cite: { document: 'qinhuangdao', article: '八(三)' },
      status: 'confirmed',
      catalogue: 'R-QHD-8-7',
      note: '从2012年起，党建经费每名党员每年50元（金额以分计；原文“50”后脱落“元”字）',
      holds: { base: 212, amount: 1060000 },
      fails: { base: 212, amount: 1059999 },
    },
  ],
  'report.superior': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '八(一)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-QHD-8-1',
      note: '各级领导小组每年听取1次以上社区居委会建设工作的专题汇报',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'appraisal.per': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'qinhuangdao', article: '八(一)' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-QHD-8-8',
      note: '列入区（县）党委、政府和市直部门的年度目标考核；没有等级',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
};
