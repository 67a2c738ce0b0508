import type { LeaveBehind } from '../attendance/leave_behind.ts';
import type { Database } from '../database/open.ts';
import { isByStreet } from './opinion.ts';
import { leavesById } from './store.ts';

/** What the month sheet says of the requests behind its marks, by their id. */
export async function leavesBehind(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, LeaveBehind>> {
  const leaves = await leavesById(db, ids);
  return new Map(
    leaves.map((leave) => {
      const { id, number, state, verdict } = leave;
      const isComplete = state === 'approved' && (verdict === null || verdict.holds);
      const byStreet = isComplete && isByStreet(leave);
      return [id, { number, isComplete, byStreet }];
    }),
  );
}
