import type { Pack } from '../pack.ts';
import { appraisal } from './xingfu/appraisal.ts';
import { appraisalSteps } from './xingfu/appraisal_steps.ts';
import { assembly } from './xingfu/assembly.ts';
import { bodies } from './xingfu/bodies.ts';
import { convene } from './xingfu/convene.ts';
import { coordination } from './xingfu/coordination.ts';
import { coordinationInstrument } from './xingfu/coordination_instrument.ts';
import { disclosure } from './xingfu/disclosure.ts';
import { disclosurePeriods } from './xingfu/disclosure_periods.ts';
import { hearing } from './xingfu/hearing.ts';
import { hearingSteps } from './xingfu/hearing_steps.ts';
import { liaison } from './xingfu/liaison.ts';
import { people } from './xingfu/people.ts';
import { places } from './xingfu/places.ts';
import { property } from './xingfu/property.ts';
import { regular } from './xingfu/regular.ts';
import { threeMeetings } from './xingfu/three_meetings.ts';
import { time } from './xingfu/time.ts';
import { visits } from './xingfu/visits.ts';

/** 幸福社区: 居委会职责和工作制度; 居民会议制度; 听证会、协调会、评议会制度; 居务公开制度. */
export const xingfu: Pack = {
  place: 'xingfu',
  name: '幸福社区',
  from: {
    day: '2024-03-03',
    status: 'assumed',
    why: '制度自身的施行日期空缺（“20**年*月*日”）；2024-03-03为范文网站的发布日期',
  },
  rules: {
    ...assembly,
    ...bodies,
    ...convene,
    ...people,
    ...places,
    ...time,
    ...regular,
    ...property,
    ...disclosure,
    ...disclosurePeriods,
    ...threeMeetings,
    ...hearing,
    ...liaison,
    ...hearingSteps,
    ...coordination,
    ...coordinationInstrument,
    ...appraisal,
    ...appraisalSteps,
    ...visits,
  },
};
