import type { Database } from '../database/open.ts';
import { readLogs } from '../duty/log_store.ts';

/** Duties done in a year and what was paid for them in 分, by person. */
export async function readDutyDone(
  db: Database,
  year: number,
): Promise<ReadonlyMap<string, { shifts: number; pay: number }>> {
  const done = new Map<string, { shifts: number; pay: number }>();
  for (const { person_id, compensation, amount } of await readLogs(db, `${year}-01-01`, `${year}-12-31`)) {
    if (person_id === null) continue;
    const { shifts, pay } = done.get(person_id) ?? { shifts: 0, pay: 0 };
    done.set(person_id, { shifts: shifts + 1, pay: pay + (compensation === 'pay' ? (amount ?? 0) : 0) });
  }
  return done;
}
