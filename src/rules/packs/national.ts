import type { Pack } from '../pack.ts';

export const national: Pack = {
  place: 'national',
  name: 'national',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
