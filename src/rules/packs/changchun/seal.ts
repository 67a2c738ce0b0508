import type { PackRules } from '../../pack.ts';

/** 印章: section 十七. */
export const seal = {
  'seal.custodian': [
    {
      from: 'pack',
      value: { anyOf: ['designated_person', 'seal_custodian'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-7',
      note: '由居委会主任指定专人保管',
      holds: { posts: ['seal_custodian'] },
      fails: { posts: ['cashier'] },
    },
  ],
  'seal.approver': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      readings: ['D-114', 'D-113'],
      catalogue: 'R-CC-17-5',
      note: '超出规定范围的，另须街道办事处批准（十七(三)）',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'seal.takeout': [
    {
      from: 'pack',
      value: { fields: [{ code: 'approval', title: '批准' }] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-17-8',
      note: '未经批准不得带离办公室',
      holds: { given: ['approval'] },
      fails: { given: [] },
    },
  ],
  'seal.loss': [
    {
      from: 'pack',
      value: { allOf: ['subdistrict_office', 'civil_affairs_bureau'] },
      cite: { document: 'changchun', article: '十七(四)' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-CC-17-9',
      note: '及时向制发机关（街道办事处）报告、申请补发，并报区民政局备案',
      holds: { posts: ['subdistrict_office', 'civil_affairs_bureau'] },
      fails: { posts: ['subdistrict_office'] },
    },
  ],
} satisfies PackRules;
