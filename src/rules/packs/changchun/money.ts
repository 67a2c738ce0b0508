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
  'finance.within_budget': [
    {
      from: 'pack',
      value: { items: [{ code: 'over_budget', title: '超过财务预算的支出' }] },
      cite: { document: 'changchun', article: '十四(四)、(六)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-19',
      note: '量入为出，严格按照财务预算执行',
      holds: { item: 'within_budget' },
      fails: { item: 'over_budget' },
    },
  ],
  'finance.earmarked': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'full_amount', title: '全额入账' },
          { code: 'purpose', title: '专款专用' },
        ],
      },
      cite: { document: 'changchun', article: '十四(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-10',
      holds: { given: ['full_amount', 'purpose'] },
      fails: { given: ['full_amount'] },
    },
  ],
  'finance.allowance_standard': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'changchun', article: '十四(五)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-20',
      note: '奖金、各种补贴、交通费、通讯费、加班费、出差补贴；不得巧立名目，不得擅自提高标准',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
  'finance.agreements': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'cash_counted', title: '帐款相符' },
          { code: 'vouchers', title: '帐证相符' },
          { code: 'stock', title: '帐实相符' },
          { code: 'ledgers', title: '帐帐相符' },
        ],
      },
      cite: { document: 'changchun', article: '十四(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-7',
      holds: { given: ['cash_counted', 'vouchers', 'stock', 'ledgers'] },
      fails: { given: ['vouchers', 'stock', 'ledgers'] },
    },
  ],
  'finance.budget_kinds': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'annual', title: '年度收支预算' },
          { code: 'construction', title: '基本建设预算' },
          { code: 'special', title: '专项经费使用预算' },
        ],
      },
      cite: { document: 'changchun', article: '十四(六)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-17',
      holds: { item: 'construction' },
      fails: { item: 'travel' },
    },
  ],
  'finance.budget_due': [
    {
      from: 'pack',
      value: { endOf: 'month' },
      cite: { document: 'changchun', article: '十四(六)' },
      status: 'confirmed',
      readings: ['D-108'],
      catalogue: 'R-CC-14-17',
      note: '原文为“年初”；1月31日是默认读法（D-108）',
      holds: { day: '2026-01-31', event: '2026-01-01' },
      fails: { day: '2026-02-01', event: '2026-01-01' },
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
