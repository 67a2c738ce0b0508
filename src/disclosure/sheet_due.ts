import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Due, type DueFacts, duesBetween } from './due_day.ts';
import { sheetPostings, validPosting } from './first_posting.ts';
import { isReturned } from './pending.ts';
import type { Posting } from './posting_store.ts';
import { latestVersion } from './version_store.ts';

/**
 * Where a period stands on a day: posted (in time, late, or with figures that are not the whole period's), still to come, sent
 * back, missing, or past a day that is only advised; posted and still to be corrected or filled up.
 */
export type DueState =
  | 'posted'
  | 'late'
  | 'incomplete'
  | 'prepared'
  | 'returned'
  | 'correcting'
  | 'supplement'
  | 'open'
  | 'grace'
  | 'missing'
  | 'advised';

/** A period's sheet, and whether it is on the board. */
export interface SheetDue extends Due {
  state: DueState;
  posted_on: Day | null;
}

/** Every sheet due from one day to another, as it stands on `today`; `until`: by what was posted up to that day. */
export async function sheetsDue(
  db: Database,
  facts: DueFacts,
  { from, to, today, terms, until }: { from: Day; to: Day; today: Day; terms: readonly Day[]; until?: Day },
): Promise<SheetDue[]> {
  const found = duesBetween(facts, { from, to, terms }, facts.book.choices(to));
  const sheets: SheetDue[] = [];
  for (const one of found) {
    const postings = await sheetPostings(db, facts.book, one.period, until);
    const first = validPosting(postings, one.from) ?? postings[0];
    const state = first === undefined ? await waiting(db, one, today) : stateOf(first, one);
    sheets.push({ ...one, state, posted_on: first?.from_day ?? null });
  }
  return sheets;
}

function stateOf({ from_day, facts }: Posting, { from, last }: Due): DueState {
  if (facts.incomplete === true) return 'incomplete';
  return from_day >= from && from_day <= last ? 'posted' : 'late';
}

async function waiting(db: Database, { period, day, last }: Due, today: Day): Promise<DueState> {
  if (today > last) return 'missing';
  if (today > day) return 'grace';
  const version = await latestVersion(db, period.period);
  if (version === undefined) return 'open';
  return (await isReturned(db, version)) ? 'returned' : 'prepared';
}
