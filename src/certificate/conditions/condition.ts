import type { ReadingId } from '../../rules/reading.ts';
import type { Situation } from './situation.ts';

/** How a condition of a kind is judged. Pure. */
export interface ConditionJudgement {
  label: string;
  /** Readings that bear on it, the governing one first. */
  asked: readonly ReadingId[];
  notes?: readonly string[];
  decide: (situation: Situation, letter: (id: ReadingId) => string) => { holds: boolean; arithmetic: string };
}
