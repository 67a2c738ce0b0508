import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { MeetingKind } from './kind.ts';
import { localName } from './local_name.ts';

/** What this office calls a kind of meeting on a day (C-51), for papers and titles. */
export async function localNameOf(db: Database, kind: MeetingKind, day: Day): Promise<string> {
  return localName(await loadRulebook(db), kind, day);
}
