import type { Ballot, GivenProxy, Move } from '../meeting.ts';
import { type Counts, type Opening, type Step, standingSteps } from './session.ts';
import { applyStep } from './session_apply.ts';

/** One line of the roll as the session goes on. */
export interface SessionPerson {
  name: string;
  /** There at the roll-call; null while the name has not been called. */
  atRoll: boolean | null;
  /** In the room now. */
  here: boolean;
  absence: string | null;
}

export interface SessionMotion {
  title: string;
  ballot: Ballot;
  withdrawn: boolean;
  /** What has been counted so far, of the first count or of the one under way. */
  counting: Counts;
  /** The count that stands, until another one is finished; null before the first. */
  counted: Counts | null;
  recounting: boolean;
  /** In the room when it was counted first. */
  present: number | null;
}

/** Where a session stands. */
export interface SessionState {
  opening: Opening;
  rollCalled: boolean;
  /** Empty where people are counted. */
  people: SessionPerson[];
  /** All who came, and those in the room now; of a roll by names derived from it. */
  came: number;
  here: number;
  proxies: GivenProxy[];
  moves: Move[];
  motions: SessionMotion[];
  said: { discussion: string[]; objections: string[]; scrutineers: string[]; tellers: string[] };
}

/** The state that steps come to, whatever happened between them: what a crash leaves is what it was. Pure. */
export function replay(steps: readonly Step[]): SessionState {
  const [first, ...rest] = standingSteps(steps);
  if (first?.step !== 'opened') throw new Error('a session begins with its opening');
  const state: SessionState = {
    opening: first.opening,
    rollCalled: false,
    people: (first.opening.members ?? []).map(({ name }) => ({ name, atRoll: null, here: false, absence: null })),
    came: 0,
    here: 0,
    proxies: [],
    moves: [],
    motions: [],
    said: { discussion: [], objections: [], scrutineers: [], tellers: [] },
  };
  for (const step of rest) applyStep(state, step);
  return state;
}

/**
 * The number a motion is told by, and will have in the record: a motion that was withdrawn takes none.
 * @param no its place among all that were put, from 1, as the steps have it.
 */
export function numberOf({ motions }: SessionState, no: number): number {
  return motions.slice(0, no).filter(({ withdrawn }) => !withdrawn).length;
}

/** What the meeting was called to vote on and has not been put to the vote, in the order of the call. */
export function votesWaiting({ opening, motions }: SessionState): string[] {
  const put = motions.filter(({ withdrawn }) => !withdrawn).map(({ title }) => title);
  return (opening.votes ?? []).filter((title) => !put.includes(title));
}

/** The motion whose votes are to be counted now: one that was opened, or is counted again. */
export function pendingMotion({ motions }: SessionState): { no: number; motion: SessionMotion } | null {
  const at = motions.findIndex(({ withdrawn, counted, recounting }) => !withdrawn && (counted === null || recounting));
  const motion = motions[at];
  return motion === undefined ? null : { no: at + 1, motion };
}
