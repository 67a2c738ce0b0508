import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Writing } from '../../database/writing.ts';
import { type MeetingResolution, resolutionsOfMeeting, voidResolution } from '../../resolution/of_meeting.ts';
import { headOf, insertCount } from '../count/count_store.ts';
import type { JudgedDraft } from '../count/judge_draft.ts';
import { readHead } from '../head.ts';
import { type Difference, differencesOf } from './difference.ts';
import { standingResolutions } from './standing.ts';
import { readSnapshot } from './version_store.ts';

/** What came of a correction. */
export interface Corrected {
  differences: Difference[];
  /** Resolutions whose motion does not pass any more. */
  fallen: MeetingResolution[];
}

/**
 * Puts a new version in the place of the record as it stands, which is kept as it was. A motion that still passes keeps its
 * resolution and its number; one that no longer does voids it; one that passes now gets a new one. What was signed was the
 * old version: the new one is open until it is signed in its turn.
 * @throws Refusal kind `usage` where nothing differs.
 */
export async function correctMeeting(
  writing: Writing,
  id: string,
  { draft, call, judged }: JudgedDraft,
  { day, reason }: { day: Day; reason: string },
): Promise<Corrected> {
  const { db } = writing;
  const before = await readSnapshot(db, id);
  const { version } = before.meeting;
  const resolutions = (await resolutionsOfMeeting(db, id)).filter(({ voided }) => voided === null);
  const standing = standingResolutions(before.meeting.motions, judged.motions, resolutions);
  await putAway(writing, id, version);
  const { facts, major } = await readHead(db, id);
  const head = headOf(draft, call, judged, facts);
  const state = { state: null, state_day: null, state_reason: null };
  await writing.update('meeting', id, { ...head, ...state, major: major ? 1 : head.major });
  await insertCount(writing, id, draft.day, call, judged, standing);
  const fallen = resolutions.filter((one) => ![...standing.values()].includes(one.id));
  for (const one of fallen) await voidResolution(writing, one.id, `第${version + 1}版更正：${reason}`);
  const differences = differencesOf(before, await readSnapshot(db, id));
  if (differences.length === 0) {
    throw new Refusal('usage', 'nothing_corrected', `更正后与${before.meeting.number}现在的记录完全一样。`, {
      hint: '没有写入任何内容。',
    });
  }
  await writing.insert('meeting_version', {
    meeting_id: id,
    version,
    day,
    reason,
    content: JSON.stringify(before),
    differences: JSON.stringify(differences),
  });
  return { differences, fallen };
}

/** The rows of the version that stood stay in the file, marked with its number. */
async function putAway(writing: Writing, meetingId: string, version: number): Promise<void> {
  for (const table of ['meeting_attendee', 'motion', 'verdict'] as const) {
    const rows = await writing.db
      .selectFrom(table)
      .select('id')
      .where('meeting_id', '=', meetingId)
      .where('superseded', 'is', null)
      .execute();
    for (const { id } of rows) await writing.update(table, id, { superseded: version });
  }
}
