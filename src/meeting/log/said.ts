import type { Day } from '../../calendar/day.ts';
import type { Choices } from '../../rules/reading.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { MeetingKind } from '../kinds/kind.ts';
import type { Seat } from './facts.ts';
import type { Named } from './people.ts';

/** A regular meeting as it was told, with what the file knows of its people on that day. */
export interface LogSaid {
  kind: MeetingKind;
  day: Day;
  /** When it began, in minutes of the day; null where nobody said. */
  time: number | null;
  /** Everybody with a post on that day. */
  staff: readonly Named[];
  chairs: readonly Named[];
  convener: Named | null;
  present: number;
  /** Null where only a number was given. */
  presentNamed: readonly Named[] | null;
  absent: readonly { who: Named; reason: string | null }[];
  /** Why somebody else chairs or calls it. */
  delegated: string | null;
  /** A session of some seats on one matter, not of all of them. */
  special: boolean;
  seats: readonly Seat[];
  keeper: string | null;
  entered: Day | null;
  choices: Choices;
}

/** What came of one question: a verdict, what is missing to ask it, or a mere remark; `hint` says to the clerk what to type; null where no rule asks. */
export type Asked = { judged: Judged; hint?: string } | { unchecked: string } | { note: string } | null;
