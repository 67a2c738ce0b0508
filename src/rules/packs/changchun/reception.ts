import type { PackRules } from '../../pack.ts';

/** Whoever comes or calls, and whoever complains: sections 八, 九(五) and 十二. */
export const reception: PackRules = {
  'reception.first': [
    {
      from: 'pack',
      value: { label: '首问负责人' },
      cite: { document: 'changchun', article: '八(一)' },
      status: 'confirmed',
      catalogue: 'R-CC-08-1',
      note: '首先接待的工作人员；无论是否属于职责范围，都负责指引、介绍或答疑',
      holds: { label: '首问负责人' },
      fails: { label: '接待人' },
    },
  ],
  'reception.dispose': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'solved_on_spot', title: '当场解决' },
          { code: 'reason_given', title: '说明原因' },
          { code: 'referred', title: '提供可办理事务的部门信息' },
        ],
      },
      cite: { document: 'changchun', article: '八(二)' },
      status: 'confirmed',
      catalogue: 'R-CC-08-2',
      holds: { item: 'referred' },
      fails: { item: 'none' },
    },
  ],
  'reception.unclear': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'escalated', title: '请示有关领导' },
          { code: 'answer', title: '准确的解答' },
        ],
      },
      cite: { document: 'changchun', article: '八(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-08-3',
      note: '不清楚、不确切的问题',
      holds: { given: ['escalated', 'answer'] },
      fails: { given: ['escalated'] },
    },
  ],
  'reception.outside': [
    {
      from: 'pack',
      value: { fields: [{ code: 'explanation', title: '说明情况' }] },
      cite: { document: 'changchun', article: '八(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-08-3',
      note: '不属于社区管辖的问题',
      holds: { given: ['explanation'] },
      fails: { given: [] },
    },
  ],
  'reception.record': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'record', title: '社区来访接待记录' },
          { code: 'assessed', title: '日常检查结果纳入考核' },
        ],
      },
      cite: { document: 'changchun', article: '八(五)' },
      status: 'confirmed',
      catalogue: 'R-CC-08-5',
      holds: { given: ['record', 'assessed'] },
      fails: { given: ['record'] },
    },
  ],
  'reception.record_days': [
    {
      from: 'pack',
      value: { unit: '天', max: 0 },
      cite: { document: 'office_choice', article: '接待记录当日填写' },
      status: 'assumed',
      force: 'should',
      readings: ['D-65'],
      catalogue: 'R-CC-09-3',
      note: '长春 九(五)“及时规范地做好接待记录”没有数；当日填写是本办公室的提醒，可以另定',
      holds: { number: 0 },
      fails: { number: 1 },
    },
  ],
  'complaint.hotline': [
    {
      from: 'pack',
      value: { fields: [{ code: 'hotline', title: '社区投诉热线电话' }] },
      cite: { document: 'changchun', article: '十二(一)' },
      status: 'confirmed',
      catalogue: 'R-CC-12-1',
      holds: { given: ['hotline'] },
      fails: { given: [] },
    },
  ],
  'complaint.investigate': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'records', title: '查阅办事记录' },
          { code: 'facts', title: '调查核实' },
        ],
      },
      cite: { document: 'changchun', article: '十二(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-12-3',
      holds: { given: ['records', 'facts'] },
      fails: { given: ['facts'] },
    },
  ],
  'complaint.handle': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'handling', title: '对责任人的处理' },
          { code: 'basis', title: '法律依据' },
        ],
      },
      cite: { document: 'changchun', article: '十二(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-12-4',
      note: '情况属实的，依法对相关责任人处理',
      holds: { given: ['handling', 'basis'] },
      fails: { given: ['handling'] },
    },
  ],
  'complaint.tell': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'finding', title: '核实认定' },
          { code: 'told', title: '告知投诉人' },
        ],
      },
      cite: { document: 'changchun', article: '十二(四)' },
      status: 'confirmed',
      catalogue: 'R-CC-12-5',
      holds: { given: ['finding', 'told'] },
      fails: { given: ['finding'] },
    },
  ],
};
