import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { ElectionRecord } from './election.ts';
import { listElections } from './store.ts';

/** Whether an election on file renewed the committee as a whole and was valid: a by-election begins no term. */
export function beginsTerm({ state, facts }: ElectionRecord): boolean {
  return state === null && facts.by_election !== true && facts.again === undefined && facts.outcome !== 'void';
}

/** The day on which those elected took office; that of the election where no other is on record. */
export function tookOffice({ day, facts }: ElectionRecord): Day {
  return facts.appointed_from ?? day;
}

/** The day the committee in office on a day took office: by its last full election that was valid. Null where none is on file. */
export async function termStart(db: Database, day: Day): Promise<Day | null> {
  const { found } = await listElections(db, { kind: 'committee' });
  const starts = found.filter(beginsTerm).map(tookOffice);
  return starts.find((start) => start <= day) ?? null;
}
