import type { Day } from '../calendar/day.ts';
import type { DayFacts } from './day.ts';

/** What a day is for one person, where it is otherwise than for the office. */
export type OwnDay = Pick<DayFacts, 'kind' | 'schedule' | 'only'>;

/** Who works otherwise than the office. */
export interface OwnDays {
  /** The earliest start and the latest end of their own hours; null where they have none. */
  bounds: { start: number; end: number } | null;
  /** Undefined for somebody who works as the office does. */
  of(person_id: string): ((day: Day) => OwnDay | null) | undefined;
}

/** The corrections of days, put over what was stamped and marked. */
export interface CorrectedDays {
  of(person_id: string): ((day: Day, known: Known) => Known) | undefined;
}

export type Known = Pick<DayFacts, 'mark' | 'punches' | 'corrected'>;
