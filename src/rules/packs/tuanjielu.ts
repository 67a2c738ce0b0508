import type { Pack } from '../pack.ts';

export const tuanjielu: Pack = {
  place: 'tuanjielu',
  name: 'tuanjielu',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
