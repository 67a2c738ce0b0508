import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { insertBeside } from '../meeting/count/beside.ts';
import type { Appraisal, Held } from './appraisal.ts';

/** The appraisal as a numbered meeting of the office; returns the meeting's id. */
export async function logAppraisal(writing: Writing, one: Appraisal, held: Held, day: Day): Promise<string> {
  return insertBeside(writing, {
    kind: 'appraisal',
    day,
    title: one.title,
    place: held.place,
    convener: null,
    chair: held.leader,
    recorder: held.recorder,
    present: held.present,
    facts: { proceeding: one.number },
  });
}
