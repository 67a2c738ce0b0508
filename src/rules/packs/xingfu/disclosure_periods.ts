import type { PackRules } from '../../pack.ts';

/** 居务公开制度 第六条: which item is posted how often. Item (十) has the period the 居务公开领导小组 fixes. */
export const disclosurePeriods: PackRules = {
  'disclosure.items.term': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'term_goals', title: '（一）居民委员会三年任期目标' },
          { code: 'duties_and_systems', title: '（二）成员分工、岗位职责和各项工作制度' },
        ],
      },
      cite: { document: 'xingfu_4', article: '第六条(一)' },
      status: 'confirmed',
      readings: ['D-39'],
      catalogue: 'R-XF4-1',
      holds: { item: 'term_goals' },
      fails: { item: 'funds' },
    },
  ],
  'disclosure.items.year': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'yearly_goals', title: '（三）年度工作目标、实事工程及完成情况' },
          { code: 'certificates_and_services', title: '（六）出具的证明项目；服务项目、服务时间；接待时间、地点' },
          { code: 'family_planning_goals', title: '（八）年度计划生育工作目标' },
          { code: 'supervision_report', title: '（九）居务监督小组工作报告' },
        ],
      },
      cite: { document: 'xingfu_4', article: '第六条(二)' },
      status: 'confirmed',
      readings: ['D-39'],
      catalogue: 'R-XF4-3',
      note: '（八）为历史事项',
      holds: { item: 'supervision_report' },
      fails: { item: 'funds' },
    },
  ],
  'disclosure.items.quarter': [
    {
      from: 'pack',
      value: {
        items: [{ code: 'resolutions', title: '（四）居民会议、居民代表会议的决议及落实情况' }],
      },
      cite: { document: 'xingfu_4', article: '第六条(三)' },
      status: 'confirmed',
      readings: ['D-39'],
      catalogue: 'R-XF4-4',
      holds: { item: 'resolutions' },
      fails: { item: 'yearly_goals' },
    },
  ],
  'disclosure.items.month': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'funds', title: '（五）社区工作经费收支情况' },
          { code: 'relief', title: '（七）最低生活保障金、粮油帮困卡条件及享受人员名单' },
        ],
      },
      cite: { document: 'xingfu_4', article: '第六条(四)' },
      status: 'confirmed',
      readings: ['D-40', 'D-133'],
      catalogue: 'R-XF4-5',
      note: '（七）的名单公开前须隐去个人敏感信息',
      holds: { item: 'relief' },
      fails: { item: 'resolutions' },
    },
  ],
};
