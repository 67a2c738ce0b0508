import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第八条: how a hearing is prepared, held and followed up. */
export const hearingSteps: PackRules = {
  'hearing.notice_days': [
    {
      from: 'pack',
      value: { within: 7 },
      cite: { document: 'xingfu_3', article: '第八条(一)1' },
      status: 'confirmed',
      readings: ['D-43', 'D-44', 'D-45'],
      catalogue: 'R-XF3-4',
      note: '自收到相关政府部门的书面听证要求和内容起；时间、地点、人员都要确定并通知',
      holds: { day: '2026-09-21', event: '2026-09-14' },
      fails: { day: '2026-09-22', event: '2026-09-14' },
    },
  ],
  'hearing.survey': [
    {
      from: 'pack',
      value: { fields: [{ code: 'survey', title: '会前调查摸底，征询居民意见' }] },
      cite: { document: 'xingfu_3', article: '第八条(一)2' },
      status: 'confirmed',
      catalogue: 'R-XF3-5',
      holds: { given: ['survey'] },
      fails: { given: [] },
    },
  ],
  'hearing.minutes': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'topic', title: '主持人报告议题' },
          { code: 'briefing', title: '居委会通报情况' },
          { code: 'discussion', title: '听证会成员讨论' },
          { code: 'answers', title: '相关部门回答咨询' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第八条(二)' },
      status: 'confirmed',
      catalogue: 'R-XF3-28',
      note: '“居委会应做好完整的会议记录”（R-XF3-10）；没有涉及部门的，没有部门可以回答',
      holds: { given: ['topic', 'briefing', 'discussion', 'answers'] },
      fails: { given: ['topic', 'briefing', 'discussion'] },
    },
  ],
  'hearing.publish_days': [
    {
      from: 'pack',
      value: { within: 7 },
      cite: { document: 'xingfu_3', article: '第八条(三)' },
      status: 'confirmed',
      readings: ['D-43', 'D-44'],
      catalogue: 'R-XF3-8',
      note: '自听证会结束起，表决结果以适当方式公示',
      holds: { day: '2026-03-27', event: '2026-03-20' },
      fails: { day: '2026-03-28', event: '2026-03-20' },
    },
  ],
  'hearing.copy_days': [
    {
      from: 'pack',
      value: { within: 7 },
      cite: { document: 'xingfu_3', article: '第八条(三)' },
      status: 'confirmed',
      readings: ['D-46', 'D-43', 'D-44'],
      catalogue: 'R-XF3-9',
      note: '听证事项涉及相关政府部门或街道办事处的，书面抄送；期限与公示写在同一句',
      holds: { day: '2026-03-27', event: '2026-03-20' },
      fails: { day: '2026-03-28', event: '2026-03-20' },
    },
  ],
};
