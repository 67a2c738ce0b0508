import type { PackRules } from '../../pack.ts';

/** Posts that exclude each other (十四(一)). */
export const people = {
  'posts.incompatible': [
    {
      from: 'pack',
      value: {
        pairs: [
          ['director', 'accountant'],
          ['director', 'cashier'],
          ['secretary', 'accountant'],
          ['secretary', 'cashier'],
          ['accountant', 'cashier'],
        ],
      },
      cite: { document: 'changchun', article: '十四(一)' },
      status: 'confirmed',
      readings: ['D-106', 'D-107'],
      catalogue: 'R-CC-14-3',
      note: '主任、书记的禁止见于明文；会计与出纳不得由一人兼任，依“各一名”“明确区分……职责”（D-106）',
      holds: { posts: ['committee_member', 'accountant'] },
      fails: { posts: ['secretary', 'cashier'] },
    },
  ],
} satisfies PackRules;
