import type { Pack } from '../pack.ts';

export const xingfu: Pack = {
  place: 'xingfu',
  name: 'xingfu',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
