import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { insertBeside } from '../meeting/count/beside.ts';
import type { Coordination, Sat } from './coordination.ts';

/** The sitting as a numbered meeting of the office; returns the meeting's id. */
export async function logSitting(writing: Writing, one: Coordination, sat: Sat, day: Day): Promise<string> {
  const people = new Set([...sat.parties, ...Object.values(sat.others).flat()]);
  return insertBeside(writing, {
    kind: 'coordination',
    day,
    title: one.title,
    place: sat.place,
    convener: null,
    chair: sat.others.director?.[0] ?? null,
    recorder: sat.recorder,
    present: people.size,
    facts: { proceeding: one.number },
  });
}
