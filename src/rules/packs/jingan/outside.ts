import type { PackRules } from '../../pack.ts';

/** Annex 1 §2.8, §5 and 二(三) of the opinions: departments that are invited, tasks that are handed down. */
export const outside: PackRules = {
  'invitation.orientation': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'need', title: '需求导向' },
          { code: 'problem', title: '问题导向' },
          { code: 'project', title: '项目导向' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.8.2' },
      status: 'confirmed',
      holds: { item: 'need' },
      fails: { item: 'inspection' },
    },
  ],
  'invitation.appraisal': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'appraised', title: '对处理结果评议' },
          { code: 'street', title: '评议结果报街道（镇）汇总' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.8.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-18',
      note: '街道（镇）汇总后报区社建办及监察考核部门，由街道（镇）报送',
      holds: { given: ['appraised', 'street'] },
      fails: { given: ['appraised'] },
    },
  ],
  'admission.classes': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'public_service', title: '公共服务类' },
          { code: 'public_management', title: '公共管理类' },
          { code: 'public_safety', title: '公共安全类' },
        ],
      },
      cite: { document: 'jingan_1', article: '§5' },
      status: 'confirmed',
      catalogue: 'R-JA1-75',
      holds: { item: 'public_safety' },
      fails: { item: 'tax_collection' },
    },
  ],
  'admission.list_named': [
    {
      from: 'pack',
      value: { label: '静安区居委会依法协助行政事项参考清单（附件4）' },
      cite: { document: 'jingan_0', article: '二(三)' },
      status: 'confirmed',
      force: 'definition',
      readings: ['D-152'],
      catalogue: 'R-JA1-76',
      note: '附件4原文没有；清单的内容由本居委会从街道（镇）取得后自行设定',
      holds: { label: '静安区居委会依法协助行政事项参考清单（附件4）' },
      fails: { label: '印章使用事项参考清单' },
    },
  ],
};
