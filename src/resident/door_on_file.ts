import type { Database } from '../database/open.ts';

/** Unit and room of a household, `2单元501`: private, for cells of the type `room`. Null where no room is on file. */
export async function doorOnFile(db: Database, householdId: string): Promise<string | null> {
  const row = await db
    .selectFrom('household')
    .select(['unit', 'room'])
    .where('id', '=', householdId)
    .executeTakeFirst();
  if (row === undefined || row.room === null) return null;
  const unit = row.unit === null || row.unit === '' ? '' : `${row.unit.replace(/单元$/, '')}单元`;
  return `${unit}${row.room}`;
}
