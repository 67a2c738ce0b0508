import type { Pack } from '../pack.ts';

export const qinhuangdao: Pack = {
  place: 'qinhuangdao',
  name: 'qinhuangdao',
  from: { day: '1990-01-01', status: 'confirmed', why: '' },
  rules: {},
};
