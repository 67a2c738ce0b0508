import type { PackRules } from '../../pack.ts';

/** 附件1 §4.5: the joint conference “1+5+X”, its seats, its topics, its record book. */
export const joint = {
  'meetings.joint.name': [
    {
      from: 'pack',
      value: { label: '“1+5+X”共治联席会', aliases: ['1+5+X共治联席会', '1+5+X联席会', '共治联席会', '联席会'] },
      cite: { document: 'jingan_1', article: '§4.5' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-67',
      holds: { label: '共治联席会' },
      fails: { label: '党政联席会议' },
    },
  ],
  'meetings.joint.convener': [
    {
      from: 'pack',
      value: { anyOf: ['secretary'] },
      cite: { document: 'jingan_1', article: '§4.5.4' },
      status: 'confirmed',
      catalogue: 'R-JA1-69',
      note: '全体会议由居民区党组织书记召集；专题会议由书记或委托相关人员召集',
      holds: { posts: ['secretary'] },
      fails: { posts: ['director'] },
    },
  ],
  'meetings.joint.seats': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'secretary', title: '居民区党组织书记' },
          { code: 'police_officer', title: '社区民警' },
          { code: 'director', title: '居委会主任' },
          { code: 'property_manager', title: '物业公司经理' },
          { code: 'owners_committee_director', title: '业委会主任' },
          { code: 'backbone', title: '群众团队和社会组织骨干' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.5.1' },
      status: 'confirmed',
      catalogue: 'R-JA1-67',
      note: '“1”为书记，“5”为其余五席；“X”为社区在职党员、驻区单位负责人、联系社区的机关干部等，不限人数',
      holds: {
        given: ['secretary', 'police_officer', 'director', 'property_manager', 'owners_committee_director', 'backbone'],
      },
      fails: { given: ['secretary', 'police_officer', 'director', 'property_manager', 'backbone'] },
    },
  ],
  'meetings.joint.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'pass_on', title: '（一）传达有关精神，通报工作情况，反馈突出问题，了解成员单位的相关情况' },
          { code: 'year_plan', title: '（二）研究年度工作计划，协商居委会、业委会组建和换届选举方案' },
          { code: 'hard_problems', title: '（三）协商解决社区治理难题和矛盾纠纷' },
          { code: 'relief', title: '（四）救助困难群体、帮扶特殊群体' },
          { code: 'services', title: '（五）推进便民服务、实事项目、公益事业、群文活动' },
          { code: 'sharing', title: '（六）推进资源共建共享' },
          { code: 'appraisal', title: '（七）对派驻机构、居委会、业委会、物业公司开展民主评议' },
          { code: 'opinions', title: '（八）听取成员单位的意见和建议，及时反映' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.5.2' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-JA1-79',
      holds: { item: 'relief' },
      fails: { item: 'recall' },
    },
  ],
  'meetings.joint.records': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'sign_in', title: '签到' },
          { code: 'minutes', title: '记录' },
          { code: 'leave', title: '请假' },
          { code: 'keeper', title: '专人存档' },
        ],
      },
      cite: { document: 'jingan_1', article: '§4.5.5' },
      status: 'confirmed',
      catalogue: 'R-JA1-70',
      note: '规范的会议记录簿',
      holds: { given: ['sign_in', 'minutes', 'leave', 'keeper'] },
      fails: { given: ['sign_in', 'minutes', 'keeper'] },
    },
  ],
} satisfies PackRules;
