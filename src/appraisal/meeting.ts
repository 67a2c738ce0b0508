import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import type { Appraisal, Held } from './appraisal.ts';

/** The appraisal as a numbered meeting of the office; null as long as the room of meetings keeps none. */
export async function logAppraisal(_writing: Writing, _one: Appraisal, _held: Held, _day: Day): Promise<string | null> {
  return null;
}
