import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { MeetingRecord } from '../meeting.ts';
import { readAttendees, readMeeting } from '../store.ts';
import type { Difference } from './difference.ts';

/** One line of the frozen roll. */
export interface AttendeeLine {
  person_id: string | null;
  name: string;
  basis: string | null;
  present: boolean;
  arrived_before: number | null;
  left_before: number | null;
  /** Who holds the proxy. */
  proxy: string | null;
  absence: string | null;
}

/** A line of the roll for scripts: the name, and nothing else of the person. */
export function attendeeData({ person_id: _person, ...line }: AttendeeLine): object {
  return line;
}

/** A meeting as it stood in one version, with its roll. */
export interface Snapshot {
  meeting: MeetingRecord;
  attendees: AttendeeLine[];
}

/** A version that was put away: why, and what the next one changed. */
export interface Correction {
  /** The version that came of it; the first correction makes version 2. */
  version: number;
  day: Day;
  reason: string;
  differences: Difference[];
}

/** The meeting as it stands now. */
export async function readSnapshot(db: Database, id: string): Promise<Snapshot> {
  const meeting = await readMeeting(db, id);
  const attendees = (await readAttendees(db, id)).map((row) => ({
    person_id: row.person_id,
    name: row.name,
    basis: row.basis,
    present: row.present === 1,
    arrived_before: row.arrived_before,
    left_before: row.left_before,
    proxy: row.proxy,
    absence: row.absence,
  }));
  return { meeting, attendees };
}

/** The meeting as it stood in a version; the present one where that is asked for. @throws Refusal not_found. */
export async function readVersion(db: Database, id: string, version: number): Promise<Snapshot> {
  const now = await readSnapshot(db, id);
  if (version === now.meeting.version) return now;
  const row = await db
    .selectFrom('meeting_version')
    .select('content')
    .where('meeting_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row !== undefined) return kept(JSON.parse(row.content) as Snapshot);
  throw new Refusal('not_found', 'no_such_version', `${now.meeting.number}没有第${version}版。`, {
    hint: `现在是第${now.meeting.version}版${now.meeting.version === 1 ? '，没有更正过' : ''}。`,
  });
}

/** Every correction, the first one first. */
export async function readCorrections(db: Database, id: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('meeting_version')
    .select(['version', 'day', 'reason', 'differences'])
    .where('meeting_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map(({ version, day, reason, differences }) => ({
    version: version + 1,
    day,
    reason,
    differences: JSON.parse(differences) as Difference[],
  }));
}

/** A version put away before meetings kept their hour has none. */
function kept({ meeting, attendees }: Snapshot): Snapshot {
  return { meeting: { ...meeting, time: meeting.time ?? null }, attendees };
}
