import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第十九条: how an appraisal is prepared, held and made known. */
export const appraisalSteps: PackRules = {
  'appraisal.notice_days': [
    {
      from: 'pack',
      value: { before: 15 },
      cite: { document: 'xingfu_3', article: '第十九条(一)' },
      status: 'confirmed',
      readings: ['D-50'],
      catalogue: 'R-XF3-21',
      note: '原文“召开评议会前的十五日内”通知递交工作总结：默认会期前15天至前1天之间；更早的也接受，并作说明',
      holds: { day: '2026-12-13', event: '2026-12-28' },
      fails: { day: '2026-12-28', event: '2026-12-28' },
    },
  ],
  'appraisal.survey': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'summary', title: '工作总结' },
          { code: 'plan', title: '年初递交的全年工作计划' },
          { code: 'report', title: '书面调查报告' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十九条(二)' },
      status: 'confirmed',
      catalogue: 'R-XF3-22',
      note: '收到工作总结后，对照年初的计划考察',
      holds: { given: ['summary', 'plan', 'report'] },
      fails: { given: ['summary', 'report'] },
    },
  ],
  'appraisal.self_report': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'performance', title: '工作绩效' },
          { code: 'problems', title: '存在问题' },
          { code: 'measures', title: '整改措施' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十九条(三)' },
      status: 'confirmed',
      catalogue: 'R-XF3-31',
      note: '先汇报，然后讨论',
      holds: { given: ['performance', 'problems', 'measures'] },
      fails: { given: ['performance', 'problems'] },
    },
  ],
  'appraisal.feedback_days': [
    {
      from: 'pack',
      value: { within: 7 },
      cite: { document: 'xingfu_3', article: '第十九条(四)' },
      status: 'confirmed',
      readings: ['D-43', 'D-44'],
      catalogue: 'R-XF3-24',
      note: '自评议会召开起',
      holds: { day: '2027-01-04', event: '2026-12-28' },
      fails: { day: '2027-01-05', event: '2026-12-28' },
    },
  ],
  'appraisal.recipients': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'body', title: '被评议对象' },
          { code: 'superior', title: '上级主管部门' },
          { code: 'subdistrict', title: '街道办事处' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十九条(四)' },
      status: 'confirmed',
      catalogue: 'R-XF3-24',
      holds: { given: ['body', 'superior', 'subdistrict'] },
      fails: { given: ['body', 'superior'] },
    },
  ],
};
