import { readMembers } from '../attendance/member_store.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readPosts } from '../staff/store.ts';
import { employmentFacts } from './store.ts';

/** The directors of the committee on a day; empty where none is on file. */
export async function directorsOn(db: Database, day: Day): Promise<string[]> {
  const posts = await readPosts(db);
  return posts
    .filter(({ post }) => post === 'director')
    .filter(({ from_day, until_day }) => from_day <= day && (until_day === null || until_day >= day))
    .map(({ name }) => name);
}

/** Somebody on the staff, and which of 来源 (`source`) and 职责分工 (`duty`) is on file. */
export interface Recorded {
  name: string;
  given: string[];
}

/** Everybody on the staff on a day with what is on file of where they come from and what they do. */
export async function recordedStaff(db: Database, day: Day): Promise<Recorded[]> {
  const [members, facts] = [await readMembers(db, day, day), await employmentFacts(db)];
  return members.map(({ person_id, name }) => {
    const known = facts.get(person_id) ?? {};
    return { name, given: ['source', 'duty'].filter((key) => isGiven(known[key])) };
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
