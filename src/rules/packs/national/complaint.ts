import type { PackRules } from '../../pack.ts';

/** Complaints where no text says more: the office's own choices, which it can set otherwise. */
export const complaint: PackRules = {
  'complaint.handler': [
    {
      from: 'pack',
      value: { items: [{ code: 'complained_of', title: '被投诉人' }] },
      cite: { document: 'office_choice', article: '投诉回避' },
      status: 'assumed',
      note: '被投诉的人不办理对自己的投诉；不要这一条：jwh rules set complaint.handler \'{"items":[{"code":"none","title":"不设限制"}]}\'',
      holds: { item: 'other' },
      fails: { item: 'complained_of' },
    },
  ],
  'complaint.suggested_days': [
    {
      from: 'pack',
      value: { unit: '天', max: 15 },
      cite: { document: 'office_choice', article: '投诉的建议时限' },
      status: 'assumed',
      force: 'should',
      readings: ['D-64'],
      note: '《信访工作条例》的15日、60日约束机关，不约束居委会；这里只作登记时的建议，本办公室可以另定',
      holds: { number: 15 },
      fails: { number: 16 },
    },
  ],
};
