import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import type { Coordination, Sat } from './coordination.ts';

/** The sitting as a numbered meeting of the office; null as long as the room of meetings keeps none. */
export async function logSitting(_writing: Writing, _one: Coordination, _sat: Sat, _day: Day): Promise<string | null> {
  return null;
}
