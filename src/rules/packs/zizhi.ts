import type { Pack } from '../pack.ts';

export const zizhi: Pack = {
  place: 'zizhi',
  name: 'zizhi',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
