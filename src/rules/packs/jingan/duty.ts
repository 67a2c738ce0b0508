import type { PackRules } from '../../pack.ts';

/** 附件1 §2.1, §2.9, §3.2 and 附件3 三: hours, duty, weekends. */
export const duty: PackRules = {
  hours: [
    {
      from: 'pack',
      value: {
        spans: [
          { name: '上午', from: '08:30', to: '11:30' },
          { name: '下午', from: '13:30', to: '17:00' },
        ],
        summer: [
          { name: '上午', from: '08:30', to: '11:30' },
          { name: '下午', from: '14:00', to: '17:00' },
        ],
      },
      cite: { document: 'jingan_1', article: '§3.2.2' },
      status: 'confirmed',
      readings: ['D-57', 'D-58'],
      catalogue: 'R-JA1-30',
      note: '夏令时的起止日期原文没有规定，由居委会设定；夏令时只改下午',
      holds: { arrive: '08:30', leave: '17:00' },
      fails: { arrive: '08:31', leave: '17:00' },
    },
  ],
  'duty.hours': [
    {
      from: 'pack',
      value: { spans: [{ name: '晚间', from: '18:30', to: '20:30' }] },
      cite: { document: 'jingan_1', article: '§2.9.1' },
      status: 'confirmed',
      readings: ['D-55'],
      catalogue: 'R-JA1-19',
      note: '周一至周日；法定节假日一般为9:00—11:30、14:00—16:30',
      holds: { arrive: '18:30', leave: '20:30' },
      fails: { arrive: '18:35', leave: '20:30' },
    },
  ],
  'duty.holiday_hours': [
    {
      from: 'pack',
      value: {
        spans: [
          { name: '上午', from: '09:00', to: '11:30' },
          { name: '下午', from: '14:00', to: '16:30' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.9.1' },
      status: 'confirmed',
      force: 'should',
      readings: ['D-55'],
      catalogue: 'R-JA1-20',
      note: '“法定节假日一般为”；原文两段时间之间脱落空格',
      holds: { arrive: '09:00', leave: '16:30' },
      fails: { arrive: '09:00', leave: '16:29' },
    },
  ],
  'duty.days': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'monday', title: '周一' },
          { code: 'tuesday', title: '周二' },
          { code: 'wednesday', title: '周三' },
          { code: 'thursday', title: '周四' },
          { code: 'friday', title: '周五' },
          { code: 'saturday', title: '周六' },
          { code: 'sunday', title: '周日' },
          { code: 'statutory_holiday', title: '法定节假日' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.9.1' },
      status: 'confirmed',
      readings: ['D-55', 'D-56'],
      catalogue: 'R-JA1-77',
      note: '全年无休（附件3 三1）',
      holds: { item: 'statutory_holiday' },
      fails: { item: 'none' },
    },
  ],
  'duty.persons': [
    {
      from: 'pack',
      value: { unit: '人', min: 1 },
      cite: { document: 'jingan_1', article: '§2.9.2' },
      status: 'confirmed',
      catalogue: 'R-JA1-21',
      note: '晚间值班可由居委会工作人员或志愿者1名担任（附件3 三3）',
      holds: { number: 1 },
      fails: { number: 0 },
    },
  ],
  'duty.emergency_persons': [
    {
      from: 'pack',
      value: { unit: '人', min: 2 },
      cite: { document: 'jingan_1', article: '§2.9.4' },
      status: 'confirmed',
      catalogue: 'R-JA1-22',
      note: '遇紧急特殊时日',
      holds: { number: 2 },
      fails: { number: 1 },
    },
  ],
  'duty.record': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'on_time', title: '按时到岗' },
          { code: 'no_leaving', title: '不脱岗' },
          { code: 'visits', title: '来访记录' },
          { code: 'calls', title: '来电记录' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.9.3' },
      status: 'confirmed',
      catalogue: 'R-JA1-23',
      note: '不做与值班不相干的事；突发性事件按街道（镇）的预案程序办理',
      holds: { given: ['on_time', 'no_leaving', 'visits', 'calls'] },
      fails: { given: ['on_time', 'no_leaving', 'visits'] },
    },
  ],
  'duty.compensation': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'rest', title: '补休' },
          { code: 'pay', title: '值班费（不能补休的）' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.9.5' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-JA1-24',
      note: '值班费按照相关标准发放，数额原文没有',
      holds: { item: 'rest' },
      fails: { item: 'none' },
    },
  ],
  'duty.weekend_lead': [
    {
      from: 'pack',
      value: { anyOf: ['secretary', 'director'] },
      cite: { document: 'jingan_1', article: '§2.1.2' },
      status: 'confirmed',
      readings: ['D-150'],
      catalogue: 'R-JA1-4',
      holds: { posts: ['director'] },
      fails: { posts: ['deputy_director'] },
    },
  ],
  'weekend.credit': [
    {
      from: 'pack',
      value: { unit: '天', min: 1, max: 1 },
      cite: { document: 'jingan_1', article: '§2.1.3' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-JA1-5',
      note: '双休日工作的可以轮休；原文没有写折算，按工作一天轮休一天',
      holds: { number: 1 },
      fails: { number: 2 },
    },
  ],
  'weekend.opening': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'saturday', title: '周六开放' },
          { code: 'sunday', title: '周日开放' },
        ],
      },
      cite: { document: 'jingan_1', article: '§2.1.1' },
      status: 'confirmed',
      readings: ['D-56', 'D-58'],
      catalogue: 'R-JA1-3',
      note: '工作日和双休日开放，法定节假日除外（只值班）；双休日工作的可以轮休',
      holds: { item: 'saturday' },
      fails: { item: 'statutory_holiday' },
    },
  ],
};
