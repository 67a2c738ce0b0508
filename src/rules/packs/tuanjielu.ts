import type { Pack } from '../pack.ts';
import { area } from './tuanjielu/area.ts';
import { meetings } from './tuanjielu/meetings.ts';
import { patrol } from './tuanjielu/patrol.ts';
import { practice } from './tuanjielu/practice.ts';
import { service } from './tuanjielu/service.ts';
import { visits } from './tuanjielu/visits.ts';

/** 团结路社区居民自治理事会汇报材料 (2012-07-18): a report of how the community works, not a charter. */
export const tuanjielu: Pack = {
  place: 'tuanjielu',
  name: '团结路',
  from: { day: '2012-07-18', status: 'confirmed', why: '汇报材料落款2012-07-18' },
  rules: { ...practice, ...meetings, ...patrol, ...visits, ...service, ...area },
};
