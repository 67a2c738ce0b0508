import type { Day } from '../../calendar/day.ts';
import type { Body, MeetingKind } from '../kinds/kind.ts';
import type { Ballot } from '../meeting.ts';

/** What a live session begins with: the meeting's head, and the roll as the file had it then. */
export interface Opening {
  kind: MeetingKind;
  form: Body;
  day: Day;
  place: string | null;
  chair: string | null;
  recorder: string | null;
  agenda: string[];
  /** What it was called to vote on; sessions of old keep none. */
  votes?: string[];
  /** Null where no people are on file for the body: then people are counted, not named. Names are made unique. */
  members: { person_id: string | null; name: string; bases: readonly string[] }[] | null;
  entitled: number;
  vacancies: number | null;
  duplicates: number | null;
}

/** What is counted at a vote, in the order it is asked. */
export const countFields = [
  'issued',
  'returned',
  'for',
  'against',
  'abstain',
  'invalid',
  'proxy_for',
  'proxy_against',
] as const;
export type CountField = (typeof countFields)[number];
export type Counts = Partial<Record<CountField, number>>;

/**
 * One step, as it is written to the file before the next is asked for. Steps are only ever added; `undo` takes back the
 * last `steps` of those that stand. `at`: place on the roll, from 0. `no`: number of the motion, from 1.
 */
export type Step =
  | { step: 'opened'; opening: Opening }
  | { step: 'tick'; at: number; present: boolean }
  | { step: 'absent'; at: number[] }
  | { step: 'present_count'; count: number }
  | { step: 'roll_called' }
  | { step: 'attendance'; at: number; present: boolean }
  | { step: 'absence'; at: number; reason: string }
  | { step: 'arrived' | 'left'; at: number }
  | { step: 'arrived_count' | 'back_count' | 'left_count'; count: number }
  | { step: 'proxy'; absent: number; holder: number; proof: boolean }
  | { step: 'motion'; title: string; ballot: Ballot }
  | { step: 'withdrawn'; no: number }
  | { step: 'count'; no: number; field: CountField; count: number }
  | { step: 'vote'; no: number }
  | { step: 'recount'; no: number }
  | { step: 'said'; of: 'discussion' | 'objections' | 'scrutineers' | 'tellers'; text: string }
  | { step: 'undo'; steps: number };

/** The steps that stand: what was taken back is gone, and so is the taking back. Pure. */
export function standingSteps(steps: readonly Step[]): Step[] {
  const standing: Step[] = [];
  for (const step of steps) {
    if (step.step === 'undo') standing.splice(Math.max(1, standing.length - step.steps));
    else standing.push(step);
  }
  return standing;
}

/** How many of the standing steps one undo takes back: a vote goes with its counts, anything else alone. Pure. */
export function lastGroup(standing: readonly Step[]): Step[] {
  const last = standing.at(-1);
  if (last === undefined || last.step === 'opened') return [];
  if (last.step !== 'vote' && last.step !== 'count') return [last];
  const first = standing.findLastIndex(
    (step) => !((step.step === 'count' || step.step === 'vote') && step.no === last.no),
  );
  return standing.slice(standing[first]?.step === 'recount' ? first : first + 1);
}
