import type { Day } from '../calendar/day.ts';

/** What kind of team: 便民服务队、家政服务社 (S-TJ-11, -12), 治安巡防队, 楼院自管小组 (S-QX-01). */
export const teamKinds = {
  convenience: '便民服务',
  housekeeping: '家政',
  patrol: '治安巡防',
  courtyard: '楼院自管',
  other: '其他',
} as const;

/** Somebody of a team, as kept. */
export interface TeamMember {
  id: string;
  team: string;
  name: string;
  person_id: string | null;
  kind: keyof typeof teamKinds;
  skills: string[];
  head: boolean;
  from_day: Day;
  trained: Day | null;
  ended_on: Day | null;
  /** Why they left. */
  end_reason: string | null;
  /** Why the entry was a mistake; null while it stands. */
  voided: string | null;
}
