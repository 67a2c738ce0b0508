import type { PackRules } from '../../pack.ts';

/** 附件1 §2.4 and 附件3 一、二: what a patrol needs, and what becomes of the problems of a day. */
export const patrol = {
  'patrol.team': [
    {
      from: 'pack',
      value: { fields: [{ code: 'joint', title: '联勤队伍（业委会成员、物业公司成员等）' }] },
      cite: { document: 'jingan_3', article: '一' },
      status: 'confirmed',
      catalogue: 'R-JA3-1',
      note: '“组织小区联勤队伍（业委会成员、物业公司成员等）巡查走访社区……并做好记录”',
      holds: { given: ['joint'] },
      fails: { given: [] },
    },
  ],
  'patrol.follow_up': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'reported', title: '上报城市网格化综合管理中心' },
          { code: 'followed_up', title: '跟踪反馈' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.4.4' },
      status: 'confirmed',
      catalogue: 'R-JA1-12',
      note: '自己解决了的，不必上报',
      holds: { given: ['reported', 'followed_up'] },
      fails: { given: ['reported'] },
    },
  ],
  'worklog.per': [
    {
      from: 'pack',
      value: { per: 'day', atLeast: 1 },
      cite: { document: 'jingan_3', article: '二' },
      status: 'confirmed',
      catalogue: 'R-JA3-2',
      note: '“盘点一天工作，填写工作日志”',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'worklog.problems': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'solved_same_day', title: '当天解决' },
          { code: 'passed_on', title: '报送相关部门或网格工作站' },
        ],
      },
      cite: { document: 'jingan_3', article: '二' },
      status: 'confirmed',
      catalogue: 'R-JA3-2',
      note: '“当天问题当天解决，不能解决的问题报送相关部门或网格工作站”；报送的期限原文没有写',
      holds: { item: 'passed_on' },
      fails: { item: 'open' },
    },
  ],
} satisfies PackRules;
