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
};
