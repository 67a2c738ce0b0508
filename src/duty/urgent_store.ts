import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Days on which duty is reinforced, and why (静安 §2.9.4). */
export interface Urgent {
  id: string;
  from_day: Day;
  to_day: Day;
  reason: string;
}

/** The urgent times that touch some days and stand. */
export async function readUrgent(db: Database, from: Day, to: Day): Promise<Urgent[]> {
  return db
    .selectFrom('urgent_day')
    .select(['id', 'from_day', 'to_day', 'reason'])
    .where('voided', 'is', null)
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
}

export async function insertUrgent(writing: Writing, urgent: Omit<Urgent, 'id'>): Promise<void> {
  await writing.insert('urgent_day', { ...urgent, voided: null });
}

export async function voidUrgent(writing: Writing, id: string, reason: string): Promise<void> {
  await writing.update('urgent_day', id, { voided: reason });
}

export function isUrgentOn(urgent: readonly Urgent[], day: Day): boolean {
  return urgent.some(({ from_day, to_day }) => from_day <= day && day <= to_day);
}
