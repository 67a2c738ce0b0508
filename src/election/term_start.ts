import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { listElections } from './store.ts';

/**
 * The day the committee in office on a day was elected: its last full election on file that was valid. A by-election begins no
 * term. Null where none is on file.
 */
export async function termStart(db: Database, day: Day): Promise<Day | null> {
  const { found } = await listElections(db, { kind: 'committee' });
  const last = found.find(
    (one) =>
      one.day <= day &&
      one.state === null &&
      one.facts.by_election !== true &&
      one.facts.again === undefined &&
      one.facts.outcome !== 'void',
  );
  return last?.day ?? null;
}
