import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type Due, type DueFacts, duesBetween } from './due_day.ts';
import { type Posting, readPostings } from './posting_store.ts';
import { latestVersion } from './version_store.ts';

/**
 * Where a period stands on a day: posted (in time, late, or with figures that are not the whole period's), still to come, missing,
 * or past a day that is only advised.
 */
export type DueState = 'posted' | 'late' | 'incomplete' | 'prepared' | 'open' | 'grace' | 'missing' | 'advised';

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
  const periods = found.map(({ period }) => period.period);
  const postings = (await readPostings(db, { periods, ...(until !== undefined && { to: until }) })).filter(isBoard);
  const sheets: SheetDue[] = [];
  for (const one of found) {
    const own = postings.filter(({ period }) => period === one.period.period);
    const first = own.find(({ facts }) => facts.incomplete === undefined) ?? own[0];
    const state = first === undefined ? await waiting(db, one, today) : stateOf(first, one);
    sheets.push({ ...one, state, posted_on: first?.from_day ?? null });
  }
  return sheets;
}

/** Whether it is the whole sheet on the board. */
export function isBoard({ channel, facts }: Posting): boolean {
  return channel === 'board' && facts.what === 'board';
}

function stateOf({ from_day, facts }: Posting, { from, last }: Due): DueState {
  if (facts.incomplete === true) return 'incomplete';
  return from_day >= from && from_day <= last ? 'posted' : 'late';
}

async function waiting(db: Database, { period, day, last }: Due, today: Day): Promise<DueState> {
  if (today > last) return 'missing';
  if (today > day) return 'grace';
  return (await latestVersion(db, period.period)) === undefined ? 'open' : 'prepared';
}
