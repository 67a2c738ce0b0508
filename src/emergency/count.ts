import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Database } from '../database/open.ts';
import { assessor } from '../proceeding/assessment.ts';
import { listProceedings } from '../proceeding/store.ts';
import type { EmergencyFacts, Reported } from './emergency.ts';
import { delayOf } from './judgement.ts';

/** Emergencies of a period: how many, and of how many the report upward was late, or had not come. */
export interface EmergencyCount {
  count: number;
  late_report: number;
  missing_report: number;
}

/**
 * Counts what became known in the days `from`–`to`, as it stands now.
 * @param past the minute is over: a report that came after it was not made then.
 */
export async function countEmergencies(
  db: Database,
  { from, to }: { from: Day; to: Day },
  { now, past }: { now: Moment; past: boolean },
): Promise<EmergencyCount> {
  const counted = { count: 0, late_report: 0, missing_report: 0 };
  const all = await listProceedings<EmergencyFacts>(db, ['emergency'], { from, to });
  if (all.length === 0) return counted;
  const assess = await assessor(db);
  for (const { steps, ...one } of all.filter(({ voided }) => voided === null)) {
    const made = steps.filter(
      ({ step, content }) => !past || step !== 'reported' || (content as unknown as Reported).at <= now,
    );
    const delay = delayOf(await assess(one.day), { ...one, steps: made }, now);
    counted.count += 1;
    if (delay !== null) counted[delay.kind] += 1;
  }
  return counted;
}
