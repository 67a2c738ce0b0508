import type { PackRules } from '../../pack.ts';

/** 十四(二)(三)(六)(七), 十八: what the accounts are held against beyond each payment. */
export const accounts = {
  'finance.final_accounts': [
    {
      from: 'pack',
      value: { within: 31 },
      cite: { document: 'changchun', article: '十四(六)' },
      status: 'assumed',
      readings: ['D-108'],
      catalogue: 'R-CC-14-18',
      note: '原文“年度终了及时进行决算并对其执行情况进行认真分析”，没有写日子；按次年1月31日前',
      holds: { day: '2027-01-31', event: '2026-12-31' },
      fails: { day: '2027-02-01', event: '2026-12-31' },
    },
  ],
  'finance.year_audit': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'changchun', article: '十四(七)' },
      status: 'confirmed',
      readings: ['D-105'],
      catalogue: 'R-CC-14-16',
      note: '街道(镇)监管会年终对决算进行审核',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'finance.bills': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'received', title: '收：领用登记' },
          { code: 'returned', title: '缴：用完缴回，号码连续' },
          { code: 'kept', title: '存：有保管人' },
        ],
      },
      cite: { document: 'changchun', article: '十四(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-8',
      note: '原文“建立、健全票据收、缴、存的管理制度”；号码连续是按票据管理的通行做法',
      holds: { given: ['received', 'returned', 'kept'] },
      fails: { given: ['received', 'kept'] },
    },
  ],
  'gift.booking': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'in_full', title: '全额入账' },
          { code: 'for_purpose', title: '专款专用' },
        ],
      },
      cite: { document: 'changchun', article: '十四(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-14-10',
      holds: { given: ['in_full', 'for_purpose'] },
      fails: { given: ['in_full'] },
    },
  ],
  'fee.decision': [
    {
      from: 'pack',
      value: { fields: [{ code: 'resolution', title: '社区居民代表会议议定' }] },
      cite: { document: 'changchun', article: '十八(五)' },
      status: 'confirmed',
      readings: ['D-168'],
      catalogue: 'R-CC-18-5',
      holds: { given: ['resolution'] },
      fails: { given: [] },
    },
  ],
  'fee.use': [
    {
      from: 'pack',
      value: { items: [{ code: 'staff_welfare', title: '社区工作人员的福利' }] },
      cite: { document: 'changchun', article: '十八' },
      status: 'confirmed',
      catalogue: 'R-CC-18-6',
      note: '服务和活动所收费用必须用于社区建设',
      holds: { item: 'community_building' },
      fails: { item: 'staff_welfare' },
    },
  ],
  'fee.disclosure_per': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'changchun', article: '十八' },
      status: 'assumed',
      catalogue: 'R-CC-18-7',
      note: '原文“定期向居民公开收支使用情况”，没有次数；按每季度',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
} satisfies PackRules;
