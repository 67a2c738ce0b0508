import type { PackRules } from '../../pack.ts';

/** Figures that no text gives and an office must choose for itself: proposals, never printed as a requirement met. */
export const practice: PackRules = {
  promptly: [
    {
      from: 'pack',
      value: { unit: '天', max: 3 },
      cite: { document: 'office_choice', article: '读法 D-65a' },
      status: 'assumed',
      force: 'should',
      readings: ['D-65'],
      note: '“及时”没有数；用来提醒久未答复的事，本办公室可以另定',
      holds: { number: 3 },
      fails: { number: 4 },
    },
  ],
  'certificate.request': [
    {
      from: 'pack',
      value: { fields: [{ code: 'id_document', title: '本人一种有效证件（代办的，还要委托书）' }] },
      cite: { document: 'office_choice', article: '读法 D-112a' },
      status: 'assumed',
      readings: ['D-112'],
      note: '没有写明的地方，也不给没有出示证件的人、没有委托书的代办人出具证明，本办公室可以另定',
      holds: { given: ['id_document'] },
      fails: { given: [] },
    },
  ],
  'matter.close': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'reply', title: '答复' },
          { code: 'result', title: '结果' },
          { code: 'basis', title: '答复的依据' },
        ],
      },
      cite: { document: 'office_choice', article: '事项办结' },
      status: 'assumed',
      note: '没有写明的地方，也按“事事有答复、件件有结果、答复有依据”办，本办公室可以另定',
      holds: { given: ['reply', 'result', 'basis'] },
      fails: { given: ['reply', 'result'] },
    },
  ],
  'matter.suggested_days': [
    {
      from: 'pack',
      value: { unit: '天', max: 15 },
      cite: { document: 'office_choice', article: '读法 D-64a' },
      status: 'assumed',
      force: 'should',
      readings: ['D-64'],
      note: '“确定解决时限”没有写多长；登记时的建议，本办公室可以另定',
      holds: { number: 15 },
      fails: { number: 16 },
    },
  ],
  'conduct.inspector': [
    {
      from: 'pack',
      value: { items: [{ code: 'self', title: '被检查的本人' }] },
      cite: { document: 'office_choice', article: '检查人不检查自己' },
      status: 'assumed',
      force: 'should',
      note: '原文没有写由谁检查；自己检查自己，记录照留，只作提醒',
      holds: { item: 'other' },
      fails: { item: 'self' },
    },
  ],
  'duty.lieu.evening': [
    {
      from: 'pack',
      value: { unit: '个半天', min: 1, max: 1 },
      cite: { document: 'office_choice', article: '值班补休的折算' },
      status: 'assumed',
      force: 'should',
      note: '补休多少没有写；晚间值班一次折半天，本办公室可以另定',
      holds: { number: 1 },
      fails: { number: 2 },
    },
  ],
  'duty.lieu.day': [
    {
      from: 'pack',
      value: { unit: '个半天', min: 2, max: 2 },
      cite: { document: 'office_choice', article: '值班补休的折算' },
      status: 'assumed',
      force: 'should',
      note: '补休多少没有写；双休日、节假日值班一天折两个半天，本办公室可以另定',
      holds: { number: 2 },
      fails: { number: 1 },
    },
  ],
  mailbox: [
    {
      from: 'pack',
      value: { per: 'day', atLeast: 1 },
      cite: { document: 'office_choice', article: '信箱的开启' },
      status: 'assumed',
      force: 'should',
      note: '设了信箱的，多久开一次没有写；每天开一次是本程序的建议，本办公室可以另定',
      holds: { count: 1 },
      fails: { count: 0 },
    },
  ],
  'mailbox.days': [
    {
      from: 'pack',
      value: { items: [{ code: 'workday', title: '工作日' }] },
      cite: { document: 'office_choice', article: '信箱的开启' },
      status: 'assumed',
      force: 'should',
      note: '建议工作日开启；改为每日：rules set mailbox.days（every_day）',
      holds: { item: 'workday' },
      fails: { item: 'sunday' },
    },
  ],
};
