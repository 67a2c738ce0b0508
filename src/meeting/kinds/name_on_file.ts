import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { MeetingKind } from './kind.ts';
import { localName } from './local_name.ts';

/** What this office calls a kind of meeting on a day (C-51), for papers and titles. */
export async function localNameOf(db: Database, kind: MeetingKind, day: Day): Promise<string> {
  return localName(await loadRulebook(db), kind, day);
}

/** The same for the heading of a paper: which form a residents' meeting takes stands in the text. */
export async function headingOf(db: Database, kind: MeetingKind, day: Day): Promise<string> {
  return (await localNameOf(db, kind, day)).replace(/（.*）/, '');
}
