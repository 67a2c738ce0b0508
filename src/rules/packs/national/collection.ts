import type { PackRules } from '../../pack.ts';

const voluntary = { fields: [{ code: 'voluntary', title: '自愿' }] } as const;
const decision = { fields: [{ code: 'decision', title: '居民会议（代表会议）讨论决定' }] } as const;
const accounts = { fields: [{ code: 'published', title: '收支账目公布' }] } as const;

const until = '2025-12-31';
const old = {
  from: 'pack',
  until,
  cite: { document: 'organic_law_1989', article: '第十六条' },
  status: 'confirmed',
} as const;
const revised = {
  from: '2026-01-01',
  cite: { document: 'organic_law_2025', article: '条款待核' },
  status: 'reconstructed',
  note: '沿用旧法第十六条，修订后的条文和条号待核；请对照全文核实',
} as const;

/** 第十六条: money for public affairs is decided on by the residents, given voluntarily, and accounted for in public. */
export const collection = {
  'collection.voluntary': [
    { ...old, value: voluntary, holds: { given: ['voluntary'] }, fails: { given: [] } },
    { ...revised, value: voluntary, holds: { given: ['voluntary'] }, fails: { given: [] } },
  ],
  'collection.decision': [
    { ...old, value: decision, catalogue: 'R-ZZ-18', holds: { given: ['decision'] }, fails: { given: [] } },
    { ...revised, value: decision, catalogue: 'R-ZZ-18', holds: { given: ['decision'] }, fails: { given: [] } },
  ],
  'collection.accounts': [
    {
      ...old,
      value: accounts,
      note: '“及时”公布没有写天数；本程序看最后一笔收支以后有没有公布',
      holds: { given: ['published'] },
      fails: { given: [] },
    },
    { ...revised, value: accounts, holds: { given: ['published'] }, fails: { given: [] } },
  ],
} satisfies PackRules;
