import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { MeetingKind } from '../kinds/kind.ts';
import { localName } from '../kinds/local_name.ts';
import { meetingNumber } from '../meeting.ts';

/** A meeting that the office has marked for its chronicle. */
export interface MajorMeeting {
  number: string;
  day: Day;
  /** `居民代表会议`, or the title it was given. */
  name: string;
  chair: string | null;
  present: number | null;
  /** What was put to the vote and passed. */
  passed: string[];
}

/** Marks a meeting as major, or takes the mark away, in the caller's transaction. */
export async function markMajor(writing: Writing, meetingId: string, major: boolean): Promise<void> {
  await writing.update('meeting', meetingId, { major: major ? 1 : null });
}

/** Whether a meeting is marked as major. */
export async function isMajor(db: Database, meetingId: string): Promise<boolean> {
  const row = await db.selectFrom('meeting').select('major').where('id', '=', meetingId).executeTakeFirstOrThrow();
  return row.major === 1;
}

/** The major meetings of some days that were held, by day. */
export async function majorMeetings(db: Database, from: Day, to: Day): Promise<MajorMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'year', 'no', 'kind', 'title', 'day', 'chair', 'present', 'state'])
    .where('major', '=', 1)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('year')
    .orderBy('no')
    .execute();
  const held = rows.filter(({ state }) => state === null || state === 'closed');
  const passed = await passedIn(
    db,
    held.map(({ id }) => id),
  );
  if (held.length === 0) return [];
  const book = await loadRulebook(db);
  return held.map(({ id, year, no, kind, title, day, chair, present }) => ({
    number: meetingNumber(year, no),
    day,
    name: title ?? localName(book, kind as MeetingKind, day).replace(/（.*）/, ''),
    chair,
    present,
    passed: passed.get(id) ?? [],
  }));
}

async function passedIn(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const titles = new Map<string, string[]>();
  if (ids.length === 0) return titles;
  const rows = await db
    .selectFrom('motion')
    .select(['meeting_id', 'title'])
    .where('meeting_id', 'in', ids)
    .where('outcome', '=', 'passed')
    .where('superseded', 'is', null)
    .orderBy('no')
    .execute();
  for (const { meeting_id, title } of rows) titles.set(meeting_id, [...(titles.get(meeting_id) ?? []), title]);
  return titles;
}
