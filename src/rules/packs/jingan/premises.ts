import type { PackRules } from '../../pack.ts';

/** 附件1 §3.6 and 附件2: assets, premises, mailbox. */
export const premises: PackRules = {
  'asset.kinds': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'acquired', title: '添置' },
          { code: 'self_made', title: '自制' },
          { code: 'transferred', title: '调拨' },
          { code: 'donated', title: '受赠' },
          { code: 'scrapped', title: '报损' },
        ],
      },
      cite: { document: 'jingan_1', article: '§3.6.3' },
      status: 'confirmed',
      readings: ['D-111'],
      catalogue: 'R-JA1-52',
      note: '年底清点，账物相符',
      holds: { item: 'transferred' },
      fails: { item: 'lent' },
    },
  ],
  'asset.keeper': [
    {
      from: 'pack',
      value: { anyOf: ['designated_person'] },
      cite: { document: 'jingan_1', article: '§3.6.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-53',
      holds: { posts: ['designated_person'] },
      fails: { posts: ['group_leader'] },
    },
  ],
  'premises.area': [
    {
      from: 'pack',
      value: { unit: '平方米', min: 200 },
      cite: { document: 'jingan_2', article: '一1' },
      status: 'confirmed',
      readings: ['D-145'],
      catalogue: 'R-JA2-1',
      note: '指新建住宅小区，原文单位脱落；旧小区重点改善100以下的（一2）',
      holds: { number: 200 },
      fails: { number: 199 },
    },
  ],
  'premises.misuse': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'activity_room_as_office', title: '将老年活动室等居民活动用房挪用为办公用房' },
          { code: 'change_of_use', title: '随意变更用途' },
        ],
      },
      cite: { document: 'jingan_2', article: '一4' },
      status: 'confirmed',
      catalogue: 'R-JA2-3',
      note: '不得随意变更用途：附件1 §3.6.2',
      holds: { item: 'residents_activity' },
      fails: { item: 'activity_room_as_office' },
    },
  ],
  mailbox: [
    {
      from: 'pack',
      value: { per: 'day', atLeast: 1 },
      cite: { document: 'jingan_2', article: '六1' },
      status: 'confirmed',
      catalogue: 'R-JA2-12',
      note: '每日包括双休日',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'mailbox.days': [
    {
      from: 'pack',
      value: { items: [{ code: 'every_day', title: '每日' }] },
      cite: { document: 'jingan_2', article: '六1' },
      status: 'confirmed',
      catalogue: 'R-JA2-12',
      note: '每日包括双休日',
      holds: { item: 'every_day' },
      fails: { item: 'workday' },
    },
  ],
  'mailbox.name': [
    {
      from: 'pack',
      value: { label: '居委会信箱' },
      cite: { document: 'jingan_2', article: '六1、六2' },
      status: 'confirmed',
      readings: ['D-160'],
      catalogue: 'R-JA2-13',
      note: '原则上不再设置其他信箱；附件7的警民联系箱、装修规范的居民信箱另计',
      holds: { label: '居委会信箱' },
      fails: { label: '主任信箱' },
    },
  ],
};
