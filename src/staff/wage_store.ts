import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** The monthly wage in 分 that counts on a day, by person; those without one on file are left out. */
export async function readWages(db: Database, day: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('wage')
    .select(['person_id', 'monthly'])
    .where('from_day', '<=', day)
    .orderBy('from_day')
    .execute();
  return new Map(rows.map(({ person_id, monthly }) => [person_id, monthly]));
}

/** Enters a wage from a day on; entered again for the same day it replaces what was there. */
export async function putWage(
  writing: Writing,
  { person_id, from_day, monthly }: { person_id: string; from_day: Day; monthly: number },
): Promise<void> {
  const held = await writing.db
    .selectFrom('wage')
    .select('id')
    .where('person_id', '=', person_id)
    .where('from_day', '=', from_day)
    .executeTakeFirst();
  if (held === undefined) await writing.insert('wage', { person_id, from_day, monthly });
  else await writing.update('wage', held.id, { monthly });
}
