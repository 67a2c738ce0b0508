import type { Pack } from '../pack.ts';
import { affairs } from './national/affairs.ts';
import { assembly } from './national/assembly.ts';
import { certificates } from './national/certificates.ts';
import { collection } from './national/collection.ts';
import { committee } from './national/committee.ts';
import { complaint } from './national/complaint.ts';
import { convene } from './national/convene.ts';
import { elections } from './national/elections.ts';
import { leave } from './national/leave.ts';
import { ownPace } from './national/own_pace.ts';
import { people } from './national/people.ts';
import { practice } from './national/practice.ts';
import { seal } from './national/seal.ts';
import { visits } from './national/visits.ts';

/** 城市居民委员会组织法 (1989, amended 2018, revised 2025), and national documents that bind every office. */
export const national: Pack = {
  place: 'national',
  name: '国家法',
  from: { day: '1990-01-01', status: 'confirmed', why: '《城市居民委员会组织法》自1990-01-01施行' },
  rules: {
    ...assembly,
    ...convene,
    ...people,
    ...affairs,
    ...committee,
    ...certificates,
    ...seal,
    ...practice,
    ...complaint,
    ...ownPace,
    ...elections,
    ...leave,
    ...visits,
    ...collection,
  },
};
