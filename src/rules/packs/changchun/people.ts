import type { PackRules } from '../../pack.ts';

/** What the representatives elect (三(二)2) and posts that exclude each other (十四(一)). */
export const people = {
  'election.assembly': [
    {
      from: 'pack',
      value: { items: [{ code: 'subcommittees', title: '社区居委会的相关机构' }] },
      cite: { document: 'changchun', article: '三(二)2' },
      status: 'confirmed',
      readings: ['D-16'],
      catalogue: 'R-CC-03-7',
      note: '原文“选举社区居委会的相关机构”；居委会本身依法选举',
      holds: { item: 'subcommittees' },
      fails: { item: 'committee' },
    },
  ],
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
