import type { PackRules } from '../../pack.ts';

/** 居委会职责和工作制度 二(1)(7)(9)(10): money, property, seal, certificates, mailbox. */
export const property: PackRules = {
  'seal.custodian': [
    {
      from: 'pack',
      value: { anyOf: ['director', 'designated_person'] },
      cite: { document: 'xingfu_1', article: '二(10)' },
      status: 'confirmed',
      catalogue: 'R-XF1-21',
      note: '由主任保管；他人保管须有主任授权委托',
      holds: { posts: ['director'] },
      fails: { posts: ['secretary'] },
    },
  ],
  'seal.register': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'reason', title: '使用事由' },
          { code: 'date', title: '使用日期' },
          { code: 'user_name', title: '使用人姓名' },
          { code: 'address', title: '地址' },
          { code: 'stamped_by', title: '盖章人' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(10)' },
      status: 'confirmed',
      catalogue: 'R-XF1-23',
      note: '没有规定用印由谁批准',
      holds: { given: ['reason', 'date', 'user_name', 'address', 'stamped_by'] },
      fails: { given: ['reason', 'date', 'user_name', 'stamped_by'] },
    },
  ],
  'certificate.scope': [
    {
      from: 'pack',
      value: { items: [{ code: 'within_duties', title: '法规规定的居委会职责范围内的事项' }] },
      cite: { document: 'xingfu_1', article: '二(10)' },
      status: 'confirmed',
      catalogue: 'R-XF1-22',
      note: '没有逐项清单；居委会出具的证明项目每年公开（居务公开制度第五条(六)）',
      holds: { item: 'within_duties' },
      fails: { item: 'outside_duties' },
    },
  ],
  'asset.kinds': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'acquired', title: '添置' },
          { code: 'donated', title: '受赠' },
          { code: 'scrapped', title: '报损' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(9)' },
      status: 'confirmed',
      readings: ['D-111'],
      catalogue: 'R-XF1-16',
      note: '每年年底清点一次，帐物相符',
      holds: { item: 'donated' },
      fails: { item: 'transferred' },
    },
  ],
  'asset.keeper': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'xingfu_1', article: '二(9)' },
      status: 'confirmed',
      readings: ['D-169', 'D-110'],
      catalogue: 'R-XF1-17',
      holds: { posts: ['director'] },
      fails: { posts: ['designated_person'] },
    },
  ],
  'finance.signatures': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'approver', title: '领导人审批' },
          { code: 'handler', title: '经手人签字' },
        ],
      },
      cite: { document: 'xingfu_1', article: '二(7)' },
      status: 'confirmed',
      readings: ['D-109'],
      catalogue: 'R-XF1-13',
      note: '没有分级金额',
      holds: { given: ['approver', 'handler'] },
      fails: { given: ['handler'] },
    },
  ],
  'finance.audit': [
    {
      from: 'pack',
      value: { per: 'month', atLeast: 1 },
      cite: { document: 'xingfu_4', article: '第六条(四)、第十一条(二)' },
      status: 'reconstructed',
      readings: ['D-30'],
      catalogue: 'R-XF4-18',
      note: '经费收支按月公开，每次公开前由居务监督小组审核；另无财务审计的规定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'premises.misuse': [
    {
      from: 'pack',
      value: { items: [{ code: 'change_of_use', title: '随意变更用途' }] },
      cite: { document: 'xingfu_1', article: '二(9)' },
      status: 'confirmed',
      catalogue: 'R-XF1-15',
      note: '指配置的办公用房、居民活动用房',
      holds: { item: 'residents_activity' },
      fails: { item: 'change_of_use' },
    },
  ],
  'mailbox.name': [
    {
      from: 'pack',
      value: { label: '主任信箱' },
      cite: { document: 'xingfu_1', article: '二(1)' },
      status: 'confirmed',
      readings: ['D-160'],
      catalogue: 'R-XF1-5',
      holds: { label: '主任信箱' },
      fails: { label: '居委会信箱' },
    },
  ],
};
