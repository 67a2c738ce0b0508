import type { Day } from '../calendar/day.ts';
import type { Relation } from '../person/relation.ts';
import type { Judged } from '../verdict/verdict.ts';

/** A member of the supervision group, from the first to the last day. */
export interface Supervisor {
  id: string;
  person_id: string;
  name: string;
  /** A residents' representative when elected. */
  representative: boolean;
  /** To a member of the committee; null where there is none. */
  relation: Relation | null;
  leader: boolean;
  from_day: Day;
  /** Last day; null while it is open. */
  until_day: Day | null;
  end_reason: string | null;
  /** The meeting that elected, and the election as it is numbered. */
  meeting: string | null;
  /** Says that the meeting was voided since; null where it stands. */
  fallen: string | null;
  election: string | null;
  /** Why the member stands although a rule bars it; null where none does. */
  happened: string | null;
  /** What was not in order when the member came in. */
  findings: Judged[];
}

/** The group's name here: the word of the place's or the law's rule where it is one of a group. */
export function groupName(label: string | undefined): string {
  return label !== undefined && /监督(小组|委员会)$/.test(label) && label.startsWith('居务') ? label : '居务监督小组';
}
