import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { HeldRole } from './role.ts';

/** Roles held on a day, by building; of one building where it is named. */
export async function readRoles(db: Database, day: Day, building_id?: string): Promise<HeldRole[]> {
  let wanted = db
    .selectFrom('building_role')
    .selectAll()
    .where('from_day', '<=', day)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', day)]))
    .orderBy('from_day')
    .orderBy('id');
  if (building_id !== undefined) wanted = wanted.where('building_id', '=', building_id);
  return (await wanted.execute()) as HeldRole[];
}

/** Every role of a building there ever was, the latest first. */
export async function readRoleHistory(db: Database, building_id: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('building_role')
    .selectAll()
    .where('building_id', '=', building_id)
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .execute();
  return rows as HeldRole[];
}

export async function insertRole(writing: Writing, role: Omit<HeldRole, 'id'>): Promise<void> {
  await writing.insert('building_role', role);
}

/** Ends a role; `until_day` is its last day. */
export async function endRole(writing: Writing, { id }: { id: string }, until_day: Day): Promise<void> {
  await writing.update('building_role', id, { until_day });
}
