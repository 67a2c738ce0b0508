import type { Day } from '../../calendar/day.ts';
import type { MeetingHead } from '../head.ts';

/** Something somebody is to do, with whom and by when as far as it was said. */
export interface Task {
  task: string;
  person: string | null;
  due_day: Day | null;
}

/** A seat of the table and who sat in it; empty, it says why. */
export interface Seat {
  code: string;
  title: string;
  name: string | null;
  reason: string | null;
}

/** What a logged meeting keeps beside its head and its people (F-12). */
export interface LogFacts {
  items: string[];
  /** Which of the rule's contents were dealt with, by their codes. */
  topics: string[];
  tasks: Task[];
  problems: string | null;
  chairs: string[];
  /** Why somebody else chairs: the words of the delegation. */
  delegated: string | null;
  keeper: string | null;
  seats: Seat[];
  /** The day the record was entered in the ledger system of the district. */
  entered: Day | null;
  /** What nobody said, so that it could not be judged. */
  unchecked: string[];
}

/** A meeting that was logged, not counted: its facts; null for any other. */
export function logFactsOf({ facts }: Pick<MeetingHead, 'facts'>): LogFacts | null {
  return (facts.log as LogFacts | undefined) ?? null;
}
