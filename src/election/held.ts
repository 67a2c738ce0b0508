import type { Day } from '../calendar/day.ts';
import type { Form } from '../rules/pack.ts';
import type { Draft, DraftCandidate } from './draft.ts';
import type { ElectionKind } from './election.ts';

/** An election with everything that is known of it, from the draft, from the meeting it took place at, and from the file. */
export interface Held {
  kind: ElectionKind;
  method: Form | null;
  day: Day;
  /** It has not been held yet: votes and days to come are not asked for. */
  planned: boolean;
  draft: Draft;
  candidates: readonly DraftCandidate[];
  contests: readonly Contest[];
  /** Who is entitled to vote; null where nobody counted. */
  voters: number | null;
  /** At the meeting, in person. */
  present: number | null;
  /** Proxies as the record of the meeting has them. */
  proxiesAtMeeting: number;
  returned: number | null;
  valid: number | null;
  /** Party secretaries in office on the day. */
  secretaries: readonly string[];
  /** What the office is called. */
  office: string;
  today: Day;
}

/** Seats that are filled together: those of one post, or all of them. */
export interface Contest {
  post: string | null;
  seats: number;
  /** Places in the list of candidates. */
  candidates: readonly number[];
}

/** All seats. */
export function seatsOf(contests: readonly Contest[]): number | null {
  return contests.length === 0 ? null : contests.reduce((sum, { seats }) => sum + seats, 0);
}
