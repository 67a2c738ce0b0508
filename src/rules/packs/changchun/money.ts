import type { PackRules } from '../../pack.ts';

/** 财务: section 十四. Amounts in 分. */
export const money = {
  'finance.tiers': [
    {
      from: 'pack',
      value: {
        steps: [
          { upTo: 30000, approver: 'director' },
          { above: 30000, approver: 'subdistrict_head' },
          { from: 100000, approver: 'asset_finance_group' },
        ],
      },
      cite: { document: 'changchun', article: '十四(四)' },
      status: 'confirmed',
      readings: ['D-100', 'D-101', 'D-103', 'D-104'],
      catalogue: 'R-CC-14-12',
      note: '原文“300-1000元以上”“1000元以上”的界线按D-100所选的读法；正好1000元按读法c须经小组',
      holds: { amount: 100000, approvers: ['subdistrict_head', 'asset_finance_group'] },
      fails: { amount: 100000, approvers: ['subdistrict_head'] },
    },
  ],
  'finance.tier1': [
    {
      from: 'pack',
      value: { unit: '分', max: 30000 },
      cite: { document: 'changchun', article: '十四(四)' },
      status: 'confirmed',
      readings: ['D-100', 'D-103'],
      catalogue: 'R-CC-14-11',
      holds: { number: 30000 },
      fails: { number: 30001 },
    },
  ],
  'finance.group_from': [
    {
      from: 'pack',
      value: { unit: '分', min: 100000 },
      cite: { document: 'changchun', article: '十四(四)' },
      status: 'confirmed',
      readings: ['D-100', 'D-101', 'D-103', 'D-104'],
      catalogue: 'R-CC-14-13',
      holds: { number: 100000 },
      fails: { number: 99999 },
    },
  ],
  'finance.cash_limit': [
    {
      from: 'pack',
      value: { unit: '分', below: 100000 },
      cite: { document: 'changchun', article: '十四(二)' },
      status: 'confirmed',
      readings: ['D-102', 'D-103'],
      catalogue: 'R-CC-14-9',
      note: '一千元以上的支出应转账结算',
      holds: { number: 99999 },
      fails: { number: 100000 },
    },
  ],
  'finance.posts': [
    {
      from: 'pack',
      value: { allOf: ['accountant', 'cashier'] },
      cite: { document: 'changchun', article: '十四(一)' },
      status: 'confirmed',
      force: 'may',
      readings: ['D-106', 'D-107'],
      catalogue: 'R-CC-14-2',
      note: '有条件的居委会可设会计、出纳各一名，由居委会成员兼任',
      holds: { posts: ['accountant', 'cashier'] },
      fails: { posts: ['accountant'] },
    },
  ],
  'finance.audit': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'changchun', article: '十四(七)' },
      status: 'confirmed',
      readings: ['D-105'],
      catalogue: 'R-CC-14-14',
      note: '街道(镇)监管会每月审核；每季度财务公开表上墙前审核签章，年终审核决算',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'finance.disclosure_per': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'changchun', article: '十四(七)' },
      status: 'confirmed',
      readings: ['D-36', 'D-30', 'D-105'],
      catalogue: 'R-CC-14-15',
      note: '上墙公布前须经街道(镇)监管会审核签章',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'supervision.body': [
    {
      from: 'pack',
      value: { label: '社区资产与财务监督管理小组', aliases: ['资产与财务监督管理小组'] },
      cite: { document: 'changchun', article: '十四(四)' },
      status: 'confirmed',
      force: 'definition',
      readings: ['D-104', 'D-105'],
      catalogue: 'R-CC-14-13',
      note: '街道(镇)另有监管会（十四(七)），是街道的机构',
      holds: { label: '资产与财务监督管理小组' },
      fails: { label: '居务监督小组' },
    },
  ],
} satisfies PackRules;
