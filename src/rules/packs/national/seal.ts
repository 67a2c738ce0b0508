import type { PackRules } from '../../pack.ts';

/** What no office puts its seal on. */
export const seal = {
  'seal.blank': [
    {
      from: '2012-07-01',
      value: { items: [{ code: 'blank_paper', title: '没有文字的空白纸、空白介绍信' }] },
      cite: { document: 'gbt_9704', article: '7.3.5' },
      status: 'reconstructed',
      note: '“不得出现空白印章”',
      holds: { item: 'written' },
      fails: { item: 'blank_paper' },
    },
  ],
} satisfies PackRules;
