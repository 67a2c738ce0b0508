import type { Day } from '../calendar/day.ts';
import type { ApprovalVerdict } from './approval_rule.ts';
import type { HalfDay } from './half_day.ts';
import type { LeaveKind } from './kind.ts';
import type { ApproverPost, OpinionKind } from './post.ts';

/** Where a leave stands; `requested` while nobody has decided. */
export type LeaveState = 'requested' | 'approved' | 'rejected' | 'cancelled';

export const leaveStateWords = {
  requested: { label: '待批', tone: 'warn' },
  approved: { label: '已批准', tone: 'good' },
  rejected: { label: '未批准', tone: 'bad' },
  cancelled: { label: '已撤销', tone: 'quiet' },
} as const;

/** What somebody said of a leave. */
export interface Opinion {
  post: ApproverPost;
  name: string;
  day: Day;
  opinion: OpinionKind;
  filing_no: string | null;
  note: string | null;
}

/** A leave that ended earlier than asked for. */
export interface Shortening {
  on: Day;
  /** The first half-day back at work. */
  from: HalfDay;
  /** What had been asked for: last half-day and half-days in all. */
  to: HalfDay;
  halves: number;
  reason: string;
}

/** What is kept with a leave beside its columns. */
export interface LeaveFacts {
  /** Half-days in each calendar year. */
  by_year: Readonly<Record<string, number>>;
  joined_with: readonly string[];
  joined_halves: number;
  warnings: readonly Warning[];
  shortened?: readonly Shortening[];
  /** Why it counts as approved although the rule asks for more. */
  approved_happened?: string;
}

/** Something to look at that forbids nothing. */
export interface Warning {
  code: string;
  says: string;
}

/** A leave as it was asked for, with what was said of it. */
export interface Leave {
  id: string;
  number: string;
  person_id: string;
  person: string;
  kind: LeaveKind;
  from: HalfDay;
  to: HalfDay;
  /** Half-days of planned work it takes. */
  halves: number;
  reason: string | null;
  cover: string | null;
  requested_on: Day;
  slip: boolean;
  facts: LeaveFacts;
  /** null where the place has no rule for this. */
  verdict: ApprovalVerdict | null;
  /** Why it was entered although what the person had left did not suffice. */
  happened: string | null;
  state: LeaveState;
  state_day: Day | null;
  state_reason: string | null;
  opinions: readonly Opinion[];
}
