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
};
