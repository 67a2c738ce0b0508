import type { PackRules } from '../../pack.ts';

/** 四(二): the hundred of the security patrol and their ten groups. */
export const patrol = {
  'patrol.members': [
    {
      from: 'pack',
      value: { unit: '人', min: 100 },
      cite: { document: 'tuanjielu', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-9',
      note: '“‘百人’治安巡防大队”',
      holds: { number: 100 },
      fails: { number: 99 },
    },
  ],
  'patrol.groups': [
    {
      from: 'pack',
      value: { unit: '组', min: 10, max: 10 },
      cite: { document: 'tuanjielu', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-9',
      note: '“每天分10个小组开展‘网格化’巡防”，每组100÷10人',
      holds: { number: 10 },
      fails: { number: 9 },
    },
  ],
  'patrol.contact': [
    {
      from: 'pack',
      value: { fields: [{ code: 'reported', title: '马上和社区联系' }] },
      cite: { document: 'tuanjielu', article: '四(二)' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-9',
      holds: { given: ['reported'] },
      fails: { given: [] },
    },
  ],
} satisfies PackRules;
