import type { PackRules } from '../../pack.ts';

/** 附件1 §3.3–3.6 and 附件2: money, seal, assets, premises, mailbox. */
export const property: PackRules = {
  'finance.posts': [
    {
      from: 'pack',
      value: { anyOf: ['reimbursement_clerk'] },
      cite: { document: 'jingan_1', article: '§3.3.4' },
      status: 'confirmed',
      catalogue: 'R-JA1-35',
      note: '指定一名报账员；支出按年度计划，没有列入计划的原则上不予拨款（§3.3.1）',
      holds: { posts: ['reimbursement_clerk'] },
      fails: { posts: ['accountant'] },
    },
  ],
  'finance.audit': [
    {
      from: 'pack',
      value: { per: 'year', atLeast: 1 },
      cite: { document: 'jingan_1', article: '§3.3.3' },
      status: 'reconstructed',
      readings: ['D-30'],
      catalogue: 'R-JA1-34',
      note: '街道（镇）审核年度工作经费计划；另无财务审计的规定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'finance.disclosure_per': [
    {
      from: 'pack',
      value: { per: 'quarter', atLeast: 1 },
      cite: { document: 'jingan_1', article: '§3.3.5' },
      status: 'confirmed',
      readings: ['D-136', 'D-30'],
      catalogue: 'R-JA1-37',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'finance.internal_per': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'jingan_1', article: '§3.3.5' },
      status: 'confirmed',
      readings: ['D-30'],
      catalogue: 'R-JA1-36',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'disclosure.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'duties_and_systems', title: '（一）居委会工作职责、制度、规定和办事程序' },
          { code: 'staff_duties', title: '（二）居委会工作人员职责和分工' },
          { code: 'resolutions', title: '（三）居民会议讨论决定的事项及实施情况' },
          { code: 'three_meetings', title: '（四）听证会、协调会、评议会的有关情况' },
          { code: 'consultation_results', title: '（五）社区协商成果的落实情况' },
          { code: 'funds', title: '（六）居民区工作经费使用情况' },
          { code: 'relief', title: '（七）政府拨付和社会捐赠的救灾救助、补贴补助等资金、物资的管理使用情况' },
          { code: 'other', title: '（八）涉及全体居民利益、居民普遍关心的其他事项' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.3.2' },
      status: 'confirmed',
      readings: ['D-135', 'D-136'],
      catalogue: 'R-JA1-62',
      note: '“及时”公布，没有期限；（七）只公开资金、物资，不要求名单',
      holds: { item: 'consultation_results' },
      fails: { item: 'term_goals' },
    },
  ],
  'seal.replacement': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'jingan_1', article: '§3.4.4' },
      status: 'confirmed',
      catalogue: 'R-JA1-43',
      note: '印章销毁、更换或变更，均通过街道（镇）统一办理',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
  'seal.street_custody': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'jingan_1', article: '§3.4.5' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-JA1-46',
      note: '居委会成员在届内被集体罢免的；重新选举后及时交予新的居委会',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
  'seal.custodian': [
    {
      from: 'pack',
      value: { anyOf: ['designated_person'] },
      cite: { document: 'jingan_1', article: '§3.4.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-40',
      holds: { posts: ['designated_person'] },
      fails: { posts: ['secretary'] },
    },
  ],
  'seal.register': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'approval', title: '审批' },
          { code: 'registration', title: '登记' },
          { code: 'filing', title: '备案' },
        ],
      },
      cite: { document: 'jingan_1', article: '§3.4.3' },
      status: 'confirmed',
      readings: ['D-115'],
      catalogue: 'R-JA1-42',
      note: '审批人和备案处原文没有指定',
      holds: { given: ['approval', 'registration', 'filing'] },
      fails: { given: ['registration', 'filing'] },
    },
  ],
  'seal.takeout': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'approval', title: '批准' },
          { code: 'record', title: '记录' },
        ],
      },
      cite: { document: 'jingan_1', article: '§3.4.1' },
      status: 'reconstructed',
      readings: ['D-116'],
      catalogue: 'R-JA1-40',
      note: '原文“不得随意带出居委会”；须经批准并有记录是默认读法',
      holds: { given: ['approval', 'record'] },
      fails: { given: ['record'] },
    },
  ],
  'seal.handover_days': [
    {
      from: 'pack',
      value: { within: 10 },
      cite: { document: 'jingan_1', article: '§3.4.4' },
      status: 'confirmed',
      readings: ['D-54', 'D-43', 'D-44'],
      catalogue: 'R-JA1-44',
      note: '换届后；拒不移交的，由街道（镇）追缴并追究责任',
      holds: { day: '2026-07-11', event: '2026-07-01' },
      fails: { day: '2026-07-12', event: '2026-07-01' },
    },
  ],
  'seal.loss': [
    {
      from: 'pack',
      value: { anyOf: ['subdistrict_office'] },
      cite: { document: 'jingan_1', article: '§3.4.4' },
      status: 'reconstructed',
      catalogue: 'R-JA1-43',
      note: '原文为“销毁、更换或变更，均应当通过街道（镇）统一办理”，没有写遗失',
      holds: { posts: ['subdistrict_office'] },
      fails: { posts: ['committee'] },
    },
  ],
};
