import type { PackRules } from '../../pack.ts';

/** 走访联系、包片联户、民情日记: 二2 and 二3. */
export const visits: PackRules = {
  'visit.assigned': [
    {
      from: 'pack',
      value: { fields: [{ code: 'assigned', title: '每户有联系的居委会成员' }] },
      cite: { document: 'tuanjielu', article: '二3' },
      status: 'confirmed',
      catalogue: 'R-TJ-4',
      note: '“建立走访联系制度、居民委员会成员包片联户制度”',
      holds: { given: ['assigned'] },
      fails: { given: [] },
    },
  ],
  'diary.entry': [
    {
      from: 'pack',
      value: { fields: [{ code: 'written', title: '民情日记' }] },
      cite: { document: 'tuanjielu', article: '二2' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-TJ-3',
      note: '“配备民情联络员对各居民院落进行联系，并及时做好民情日记记录”；“及时”没有数',
      holds: { given: ['written'] },
      fails: { given: [] },
    },
  ],
};
