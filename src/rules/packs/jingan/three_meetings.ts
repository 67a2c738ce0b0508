import type { PackRules } from '../../pack.ts';

/** 附件1 §4.6: the duties of 三会一代理. It names no days and no numbers. */
export const threeMeetings: PackRules = {
  'hearing.duty': [
    {
      from: 'pack',
      value: { fields: [{ code: 'hearing', title: '作出决策前召开听证会' }] },
      cite: { document: 'jingan_1', article: '§4.6.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-71',
      note: '居民区实施项目或涉及居民群众切实利益的重大事项',
      holds: { given: ['hearing'] },
      fails: { given: [] },
    },
  ],
  'coordination.duty': [
    {
      from: 'pack',
      value: { fields: [{ code: 'coordination', title: '及时召开协调会' }] },
      cite: { document: 'jingan_1', article: '§4.6.2' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-JA1-72',
      note: '公益性、社会性事务及一般性矛盾、利益冲突；“及时”没有天数',
      holds: { given: ['coordination'] },
      fails: { given: [] },
    },
  ],
  'appraisal.duty': [
    {
      from: 'pack',
      value: { fields: [{ code: 'appraisal', title: '召集居民群众评议' }] },
      cite: { document: 'jingan_1', article: '§4.6.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-73',
      note: '对区有关职能部门、居民区组织及其工作人员进行评价时',
      holds: { given: ['appraisal'] },
      fails: { given: [] },
    },
  ],
  'agency.duty': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'forwarded', title: '向有关部门、机构反映' },
          { code: 'outcome', title: '办理结果' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.6.4' },
      status: 'reconstructed',
      catalogue: 'R-JA1-74',
      note: '居民的正当请求；原文只写“积极帮助群众……反映”，记结果是为了能查',
      holds: { given: ['forwarded', 'outcome'] },
      fails: { given: [] },
    },
  ],
};
