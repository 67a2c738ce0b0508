import type { PackRules } from '../../pack.ts';

const document = 'tuanjielu';

/** 四(三): the areas of cottages, the cadre who answers for each, and the fund their households pay into. */
export const area: PackRules = {
  'zone.staff': [
    {
      from: 'pack',
      value: { fields: [{ code: 'staff', title: '包片干部' }] },
      cite: { document, article: '四(三)' },
      status: 'confirmed',
      catalogue: 'R-TJ-15',
      note: '“以包片干部为直接责任人”；写的是平房区的片区',
      holds: { given: ['staff'] },
      fails: { given: [] },
    },
  ],
  'zone.subjects': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'public_security', title: '综合治理' },
          { code: 'property', title: '物业管理' },
          { code: 'family_planning', title: '计划生育' },
          { code: 'environment', title: '环境整治' },
          { code: 'poverty_relief', title: '扶贫帮困' },
          { code: 'employment', title: '就业帮扶' },
          { code: 'civilised_area', title: '文明片区' },
          { code: 'safe_family', title: '平安家庭' },
        ],
      },
      cite: { document, article: '四(三)' },
      status: 'confirmed',
      catalogue: 'R-TJ-15',
      note: '包片干部对所包片区的各项工作“负总责”；其中计划生育一项依后来的法律不再照办',
      holds: {
        given: [
          'public_security',
          'property',
          'family_planning',
          'environment',
          'poverty_relief',
          'employment',
          'civilised_area',
          'safe_family',
        ],
      },
      fails: { given: ['public_security', 'property'] },
    },
  ],
  'area_fund.per_household': [
    {
      from: 'pack',
      value: { unit: '分', min: 1000, max: 1000 },
      cite: { document, article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-10',
      note: '“每户出资10元，作为……物业管理的启动资金”',
      holds: { number: 1000 },
      fails: { number: 900 },
    },
  ],
  'area_fund.supervision': [
    {
      from: 'pack',
      value: { fields: [{ code: 'supervision', title: '居民监督' }] },
      cite: { document, article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-11',
      note: '“资金的使用受居民监督”；怎样监督没有写，看有没有居民查看账目',
      holds: { given: ['supervision'] },
      fails: { given: [] },
    },
  ],
  'area_fund.decision': [
    {
      from: 'pack',
      value: { fields: [{ code: 'decision', title: '一事一议的决定' }] },
      cite: { document, article: '四(三)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-11',
      note: '“一些重大服务项目要‘一事一议’”；多大算重大没有写，由登记的人写明',
      holds: { given: ['decision'] },
      fails: { given: [] },
    },
  ],
};
