import type { PackRules } from '../../pack.ts';

/** How the committee itself decides. The law names a principle and no number of members who must be there. */
export const committee = {
  'committee.pass': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'organic_law_1989', article: '第十一条' },
      status: 'confirmed',
      readings: ['D-27', 'D-03', 'D-04'],
      note: '“居民委员会决定问题，采取少数服从多数的原则”；以到会成员计是默认读法',
      holds: { count: 2, of: 3 },
      fails: { count: 2, of: 4 },
    },
    {
      from: '2026-01-01',
      value: { of: 'present', moreThan: [1, 2] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      readings: ['D-27', 'D-03', 'D-04', 'D-171'],
      note: '修订本中未见，暂沿用原第十一条；请对照全文核实',
      holds: { count: 2, of: 3 },
      fails: { count: 2, of: 4 },
    },
  ],
} satisfies PackRules;
