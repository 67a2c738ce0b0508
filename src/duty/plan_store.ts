import { type Day, yearOf } from '../calendar/day.ts';
import { nextNumber } from '../database/numbering.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { idNumbered, planNumber } from './number.ts';
import type { Slot } from './slot.ts';

/** One person on one duty; minutes since midnight, a finish after 24:00 lies on the next day. */
export interface Shift {
  id: string;
  /** The roster it belongs to: `值表〔2026〕1号`. */
  plan: string;
  plan_id: string;
  day: Day;
  slot: Slot;
  start: number;
  finish: number;
  /** Null for a volunteer. */
  person_id: string | null;
  name: string;
  lead: boolean;
  swapped_from: string | null;
}

/** A roster: the days it covers, and why it was voided. */
export interface Plan {
  id: string;
  number: string;
  from: Day;
  to: Day;
  voided: string | null;
}

type NewShift = Omit<Shift, 'id' | 'plan' | 'plan_id' | 'swapped_from'>;

/** Puts a roster on file under the next number of its year. `content` is what it was made from. */
export async function insertPlan(
  writing: Writing,
  { from, to, content }: { from: Day; to: Day; content: object },
  shifts: readonly NewShift[],
): Promise<Plan> {
  const year = yearOf(from);
  const no = await nextNumber(writing.db, 'duty_plan', year);
  const row = { year, no, from_day: from, to_day: to, content: JSON.stringify(content), voided: null };
  const { id } = await writing.insert('duty_plan', row);
  for (const { lead, ...shift } of shifts) {
    await writing.insert('duty_shift', {
      ...shift,
      plan_id: id,
      lead: lead ? 1 : null,
      swapped_from: null,
      voided: null,
    });
  }
  return { id, number: planNumber({ year, no }), from, to, voided: null };
}

/** The roster with that number. @throws Refusal not_found. */
export async function findPlan(db: Database, word: string, thisYear: number): Promise<Plan> {
  const id = await idNumbered(db, 'duty_plan', word, thisYear);
  const row = await db.selectFrom('duty_plan').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id, number: planNumber(row), from: row.from_day, to: row.to_day, voided: row.voided };
}

/** Voids a roster's shifts from a day on; the roster itself where none is left standing. Gives how many shifts. */
export async function voidPlan(writing: Writing, plan: Plan, from: Day, reason: string): Promise<number> {
  const standing = await writing.db
    .selectFrom('duty_shift')
    .select(['id', 'day'])
    .where('plan_id', '=', plan.id)
    .where('voided', 'is', null)
    .execute();
  const gone = standing.filter(({ day }) => day >= from);
  for (const { id } of gone) await writing.update('duty_shift', id, { voided: reason });
  if (gone.length === standing.length) await writing.update('duty_plan', plan.id, { voided: reason });
  return gone.length;
}

/** The shifts that stand on the days from one to another, in order; who leads comes first. */
export async function readShifts(db: Database, from: Day, to: Day): Promise<Shift[]> {
  const rows = await db
    .selectFrom('duty_shift')
    .innerJoin('duty_plan', 'duty_plan.id', 'duty_shift.plan_id')
    .selectAll('duty_shift')
    .select(['duty_plan.year', 'duty_plan.no'])
    .where('duty_shift.voided', 'is', null)
    .where('duty_shift.day', '>=', from)
    .where('duty_shift.day', '<=', to)
    .orderBy('duty_shift.day')
    .orderBy('duty_shift.start')
    .orderBy('duty_shift.lead', 'desc')
    .orderBy('duty_shift.id')
    .execute();
  return rows.map(({ year, no, voided: _, ...row }) => ({
    ...row,
    plan: planNumber({ year, no }),
    plan_id: row.plan_id as string,
    slot: row.slot as Slot,
    lead: row.lead === 1,
  }));
}

/** Lets somebody else take a shift, and keeps who had it, why, and who approved it. */
export async function swapShift(
  writing: Writing,
  shift: Shift,
  to: { person_id: string; name: string },
  { day, reason, approver }: { day: Day; reason: string; approver: string },
): Promise<void> {
  await writing.update('duty_shift', shift.id, { ...to, swapped_from: shift.name });
  await writing.insert('duty_swap', {
    shift_id: shift.id,
    from_name: shift.name,
    to_name: to.name,
    day,
    reason,
    approver,
  });
}
