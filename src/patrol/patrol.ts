import type { Day } from '../calendar/day.ts';

/** What a patrol looks at (静安 附件1 §2.4.3): 小区环境、公共秩序、安全隐患、居民诉求. */
export const findingClasses = {
  environment: { label: '环境' },
  order: { label: '秩序' },
  hazard: { label: '隐患' },
  demand: { label: '诉求' },
} as const;

export type FindingClass = keyof typeof findingClasses;

/** Minutes since the midnight a day begins with; what ends after the next midnight goes beyond 1440. */
export interface Stretch {
  from: number;
  to: number;
}

export interface FollowUp {
  day: Day;
  result: string;
}

/** Something that was found on the way, and what became of it. */
export interface Finding {
  id: string;
  /** Its number within the patrol, from 1. */
  no: number;
  class: FindingClass;
  place: string | null;
  content: string;
  solved_on: Day | null;
  /** How it was solved. */
  how: string | null;
  reported_on: Day | null;
  reported_to: string | null;
  /** The day of the latest word on what was reported. */
  followed_up_on: Day | null;
  follow_ups: readonly FollowUp[];
}

/** What has no column of its own. */
export interface PatrolFacts {
  /** Each walk of this patrol, in order. */
  times: readonly Stretch[];
  /** Who went, as written. */
  team: readonly string[];
  /** Those of them who were not on the staff that day; null where the office had no staff on file. */
  outside: readonly string[] | null;
  /** The squad of a patrol that goes in squads (团结路). */
  group: number | null;
  area: string | null;
}

export interface Patrol extends PatrolFacts {
  id: string;
  number: string;
  /** The day it began on. */
  day: Day;
  route: string | null;
  findings: readonly Finding[];
  voided: string | null;
}

/** `巡〔2026〕31号` */
export function patrolNumber(year: number, no: number): string {
  return `巡〔${year}〕${no}号`;
}

export type FindingState = 'open' | 'reported' | 'followed_up' | 'solved';

export const findingStates = {
  open: { label: '未解决', tone: 'warn' },
  reported: { label: '已上报，待反馈' },
  followed_up: { label: '已上报并反馈' },
  solved: { label: '已解决', tone: 'good' },
} as const;

export function stateOf({ solved_on, reported_on, followed_up_on }: Finding): FindingState {
  if (solved_on !== null) return 'solved';
  if (followed_up_on !== null) return 'followed_up';
  return reported_on === null ? 'open' : 'reported';
}

/** Minutes of a day; a stretch that ends later ends on the next day. */
export const minutesPerDay = 1440;
