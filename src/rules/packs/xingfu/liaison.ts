import type { PackRules } from '../../pack.ts';

/** 二(8): the committee keeps in touch with the organisations and units of the community. */
export const liaison: PackRules = {
  'liaison.duty': [
    {
      from: 'pack',
      value: { fields: [{ code: 'contact', title: '定期走访和联系' }] },
      cite: { document: 'xingfu_1', article: '二(8)' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-XF1-24',
      note: '“定期”没有写多久',
      holds: { given: ['contact'] },
      fails: { given: [] },
    },
  ],
};
