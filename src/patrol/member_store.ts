import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';

/** Who goes on patrol with which squad, from a day on. */
export interface Member {
  id: string;
  name: string;
  squad: number;
  from_day: Day;
  /** The last day; null while he or she goes. */
  until_day: Day | null;
  end_reason: string | null;
}

/** The members of a day, by squad and name. */
export async function membersOn(db: Database, day: Day): Promise<Member[]> {
  const rows = await db
    .selectFrom('patrol_member')
    .selectAll()
    .where('from_day', '<=', day)
    .where(({ eb, or }) => or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .execute();
  return rows.sort((one, other) => one.squad - other.squad || one.name.localeCompare(other.name, 'zh'));
}

/** Whoever of that name goes on `day` or later. */
export async function membersCalled(db: Database, name: string, day: Day): Promise<Member[]> {
  return db
    .selectFrom('patrol_member')
    .selectAll()
    .where('name', '=', name)
    .where(({ eb, or }) => or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .execute();
}

export async function insertMember(
  writing: Writing,
  member: Pick<Member, 'name' | 'squad' | 'from_day'>,
): Promise<Member> {
  return writing.insert('patrol_member', { ...member, until_day: null, end_reason: null });
}

export async function releaseMember(writing: Writing, id: string, until_day: Day, end_reason: string): Promise<void> {
  await writing.update('patrol_member', id, { until_day, end_reason });
}
