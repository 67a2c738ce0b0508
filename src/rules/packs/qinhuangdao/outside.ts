import type { PackRules } from '../../pack.ts';

const heard = { code: 'heard', title: '听取居委会的意见' };

/** Section 七: who may hand a task to the committee and on what terms; organisations, property services, units. */
export const outside: PackRules = {
  'admission.owner': [
    {
      from: 'pack',
      value: { items: [{ code: 'government', title: '政府及其职能部门、街道办事处职责范围内的事项' }] },
      cite: { document: 'qinhuangdao', article: '七(一)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-1',
      note: '不得转嫁给社区居民委员会',
      holds: { item: 'assisted' },
      fails: { item: 'government' },
    },
  ],
  'admission.assisted': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'funds', title: '必要的经费' },
          { code: 'conditions', title: '必要的工作条件' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '七(一)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-2',
      holds: { given: ['funds', 'conditions'] },
      fails: { given: ['funds'] },
    },
  ],
  'admission.entrusted': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'agreement', title: '签订协议或购买服务' },
          { code: 'funds', title: '必要的工作经费' },
          { code: 'conditions', title: '必要的工作条件' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '七(一)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-3',
      note: '权随责走、费随事转',
      holds: { given: ['agreement', 'funds', 'conditions'] },
      fails: { given: ['funds', 'conditions'] },
    },
  ],
  'organisation.filing': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'filing_help', title: '备案手续的帮助' },
          { code: 'supervision', title: '日常监督管理' },
        ],
      },
      cite: { document: 'qinhuangdao', article: '七(三)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-4',
      note: '对申请备案的社区社会组织；组织运作、开展活动的帮助另记',
      holds: { given: ['filing_help', 'supervision'] },
      fails: { given: ['filing_help'] },
    },
  ],
  'liaison.owners_meeting': [
    {
      from: 'pack',
      value: { fields: [{ code: 'informed', title: '告知居委会' }, heard] },
      cite: { document: 'qinhuangdao', article: '七(四)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-6',
      holds: { given: ['informed', 'heard'] },
      fails: { given: ['informed'] },
    },
  ],
  'liaison.inspection': [
    {
      from: 'pack',
      value: { fields: [heard] },
      cite: { document: 'qinhuangdao', article: '七(四)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-7',
      note: '房产部门对物业服务企业监督检查时',
      holds: { given: ['heard'] },
      fails: { given: [] },
    },
  ],
  'liaison.award': [
    {
      from: 'pack',
      value: { fields: [heard] },
      cite: { document: 'qinhuangdao', article: '七(五)' },
      status: 'confirmed',
      catalogue: 'R-QHD-7-8',
      note: '有关部门评先表优，涉及驻区单位时',
      holds: { given: ['heard'] },
      fails: { given: [] },
    },
  ],
};
