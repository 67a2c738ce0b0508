import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';

/** The first day an account has anything booked on; null where it has nothing. */
export async function firstBookedDay(db: Database, accountId: string | null): Promise<Day | null> {
  const days: Day[] = [];
  for (const kind of ['income', 'expense']) {
    const row = await db
      .selectFrom('account_entry')
      .select('booked_on')
      .where('account_id', 'is', accountId)
      .where('kind', '=', kind)
      .where('booked_on', 'is not', null)
      .where('voided', 'is', null)
      .orderBy('booked_on')
      .limit(1)
      .executeTakeFirst();
    if (row?.booked_on != null) days.push(row.booked_on);
  }
  return days.sort()[0] ?? null;
}
