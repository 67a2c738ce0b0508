import { type Day, yearOf } from '../../calendar/day.ts';
import { nextNumber } from '../../database/numbering.ts';
import type { Writing } from '../../database/writing.ts';
import type { MeetingKind } from '../kinds/kind.ts';

/** A meeting whose content another room keeps: what stands in the list of meetings. */
export interface MeetingBeside {
  kind: MeetingKind;
  day: Day;
  title: string;
  place: string | null;
  convener: string | null;
  chair: string | null;
  recorder: string | null;
  /** Everybody who came; null where nobody counted. */
  present: number | null;
  /** Where the rest of it stands: `{ proceeding: '协〔2026〕1号' }`. */
  facts: object;
}

/**
 * Gives a sitting of another room the next number of a meeting, in the caller's transaction: a coordination or an appraisal
 * is a meeting of the office too, though nothing in it is decided by counting.
 * @returns the meeting's id.
 */
export async function insertBeside(writing: Writing, meeting: MeetingBeside): Promise<string> {
  const year = yearOf(meeting.day);
  const no = await nextNumber(writing.db, 'meeting', year);
  const { facts, title, ...head } = meeting;
  const row = { year, no, ...head, title, agenda: JSON.stringify([title]), facts: JSON.stringify(facts) };
  return (await writing.insert('meeting', row)).id;
}
