import type { Day } from '../../calendar/day.ts';
import type { Writing } from '../../database/writing.ts';
import { type MeetingResolution, resolutionsOfMeeting, voidResolution } from '../../resolution/of_meeting.ts';

/** Signed minutes: the record is locked. */
export async function closeMeeting(writing: Writing, id: string, day: Day, signers: readonly string[]): Promise<void> {
  await writing.update('meeting', id, { state: 'closed', state_day: day, state_reason: `${signers.join('、')}签名` });
}

/** Takes a meeting out with all it resolved; numbers stay. Returns the resolutions that fell with it. */
export async function voidMeeting(
  writing: Writing,
  id: string,
  day: Day,
  reason: string,
): Promise<MeetingResolution[]> {
  await writing.update('meeting', id, { state: 'voided', state_day: day, state_reason: reason });
  const fallen = (await resolutionsOfMeeting(writing.db, id)).filter(({ voided }) => voided === null);
  for (const resolution of fallen) await voidResolution(writing, resolution.id, `会议作废：${reason}`);
  return fallen;
}

/** Marks a meeting as one for the chronicle (大事记), or takes the mark away. Changes nothing in its minutes. */
export async function markMajor(writing: Writing, meetingId: string, major = true): Promise<void> {
  await writing.update('meeting', meetingId, { major: major ? 1 : null });
}
