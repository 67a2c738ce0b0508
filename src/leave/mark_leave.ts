import { refuseClosed } from '../attendance/closed.ts';
import { putMark } from '../attendance/mark_store.ts';
import { countPunched } from '../attendance/punch_store.ts';
import type { Writing } from '../database/writing.ts';
import type { HalfDay } from './half_day.ts';
import { leaveKinds, stateOfKind } from './kind.ts';
import type { Leave, Warning } from './leave.ts';

/** Marks each half-day of the leave; what stood there is replaced and stays in the audit chain. */
export async function markHalves(writing: Writing, leave: Leave, halves: readonly HalfDay[]): Promise<Warning[]> {
  const days = [...new Set(halves.map(({ day }) => day))];
  await refuseClosed(writing.db, days);
  const state = stateOfKind(leave.kind);
  const punched = await countPunched(writing.db, leave.person_id, days);
  for (const day of days) {
    const own = halves.filter((one) => one.day === day).map(({ half }) => half);
    const half = own.length === 2 ? null : (own[0] ?? null);
    await putMark(writing, { person_id: leave.person_id, day, half }, state, leave.reason, leave.id);
  }
  if (punched === 0) return [];
  const label = leaveKinds[leave.kind].label;
  return [{ code: 'punched', says: `其中 ${punched} 天有打卡记录，月考勤以${label}为准；提前回来的请销假` }];
}
