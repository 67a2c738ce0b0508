import type { Day } from '../calendar/day.ts';
import type { Level, TrainingKind } from './kind.ts';

/** One person at a training or study session. */
export interface Attendee {
  person_id: string;
  name: string;
  present: boolean;
  /** Hours certified for this person, in tenths. */
  tenths: number;
  /** Of the exam: `92`, `合格`; null where none is on file. */
  score: string | null;
  /** A note of his or her own was handed in. */
  note: boolean;
  /** Why somebody was away. */
  remark: string | null;
}

/** What has no column of its own. */
export interface TrainingFacts {
  place: string | null;
  /** How many the organiser asked for. */
  required: number | null;
  /** How long each had to be there, in tenths; null: the whole of it. */
  required_tenths: number | null;
  /** The organiser held an exam. */
  exam: boolean;
  /** What was studied. */
  materials: string | null;
  /** What was said about it: 专题讨论. */
  discussion: string | null;
  remark: string | null;
}

/** A training or study session (F-47). */
export interface Training extends TrainingFacts {
  id: string;
  number: string;
  kind: TrainingKind;
  level: Level | null;
  day: Day;
  to_day: Day;
  title: string;
  organiser: string | null;
  tenths: number;
  attendees: Attendee[];
  voided: string | null;
}

export type NewTraining = Omit<Training, 'id' | 'number' | 'voided'>;

export function trainingNumber(year: number, no: number): string {
  return `培〔${year}〕${no}号`;
}

export function presentAt({ attendees }: Pick<Training, 'attendees'>): Attendee[] {
  return attendees.filter(({ present }) => present);
}
