import type { Database } from '../database/open.ts';
import type { Assess } from '../proceeding/assessment.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';
import { findProceeding, readProceeding } from '../proceeding/store.ts';
import type { Coordination, CoordinationFacts } from './coordination.ts';
import { recounted } from './sittings.ts';
import { withFallen } from './standing.ts';

/** The coordination meant by a number, its sittings counted as they stand now. @throws Refusal not_found. */
export async function findCoordination(
  db: Database,
  word: string | undefined,
  thisYear: number,
  assess: Assess,
): Promise<Coordination> {
  return reckon(db, await findProceeding<CoordinationFacts>(db, 'coordination', word ?? '', thisYear), assess);
}

/** The same by its id. */
export async function readCoordination(db: Database, id: string, assess: Assess): Promise<Coordination> {
  return reckon(db, await readProceeding<CoordinationFacts>(db, id), assess);
}

/** Takes out what fell with a voided sitting and counts those that stand. */
export async function reckon(db: Database, one: Proceeding<object>, assess: Assess): Promise<Coordination> {
  return recounted(db, withFallen(one as Coordination), assess);
}
