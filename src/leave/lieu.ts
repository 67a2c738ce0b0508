import { readHalvesIn } from '../attendance/leave_mark_store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { type LieuEntry, type LieuSource, readLieu } from './lieu_store.ts';
import { readLeaves } from './store.ts';

/** Time off in lieu of one person, in half-days. */
export interface LieuBalance {
  /** What was earned and not voided, since the last opening balance. */
  entries: readonly LieuEntry[];
  earned: number;
  used: number;
  /** Asked for and not decided. */
  requested: number;
  balance: number;
  /** The day of the last opening balance: what lies before it is in it. */
  since: Day | null;
}

export const lieuSourceWords: Readonly<Record<LieuSource, { label: string }>> = {
  opening: { label: '期初' },
  duty: { label: '值班' },
  rest_day: { label: '休息日出勤' },
  other: { label: '其他' },
};

/** The balance from what was earned up to a day; left out: all of it. */
export async function readLieuBalance(
  db: Database,
  person_id: string,
  until: Day = '9999-12-31',
): Promise<LieuBalance> {
  const all = (await readLieu(db, person_id)).filter(({ voided }) => voided === null);
  const since = all.findLast(({ source }) => source === 'opening')?.day ?? null;
  const counts = (day: Day) => since === null || day >= since;
  const entries = all.filter(({ day }) => counts(day) && day <= until);
  const used = (await readHalvesIn(db, 'leave_in_lieu', person_id)).filter(({ day }) => counts(day)).length;
  const open = (await readLeaves(db, { from: since ?? '0000-01-01', to: '9999-12-31', person_id })).filter(
    ({ kind, state }) => kind === 'in_lieu' && state === 'requested',
  );
  const earned = entries.reduce((sum, { halves }) => sum + halves, 0);
  const requested = open.reduce((sum, { halves }) => sum + halves, 0);
  return { entries, earned, used, requested, balance: earned - used - requested, since };
}
