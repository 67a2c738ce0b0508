import type { Pack } from '../pack.ts';

export const jingan: Pack = {
  place: 'jingan',
  name: 'jingan',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
