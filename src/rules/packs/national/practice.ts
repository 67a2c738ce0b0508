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
};
