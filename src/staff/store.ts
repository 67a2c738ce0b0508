import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Person } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import { type HeldPost, type PostFinding, type StaffPost, staffPosts } from './post.ts';

/** Every post that was ever held, in the order of the roll. */
export async function readPosts(db: Database): Promise<HeldPost[]> {
  const rows = await heldPosts(db).execute();
  return rows.map(asHeld).sort(byRank);
}

export async function postsOf(db: Database, personId: string): Promise<HeldPost[]> {
  const rows = await heldPosts(db).where('staff_post.person_id', '=', personId).execute();
  return rows.map(asHeld).sort(byRank);
}

/** People with that name or code who hold or held a post. */
export async function staffCalled(db: Database, nameOrCode: string): Promise<Person[]> {
  const people = await personsCalled(db, nameOrCode);
  const posted = new Set((await readPosts(db)).map(({ person_id }) => person_id));
  return people.filter(({ id }) => posted.has(id));
}

export async function insertPost(
  writing: Writing,
  row: Pick<HeldPost, 'person_id' | 'post' | 'from_day' | 'until_day' | 'happened'>,
  findings: readonly PostFinding[],
): Promise<void> {
  await writing.insert('staff_post', { ...row, finding: findings.length === 0 ? null : JSON.stringify(findings) });
}

/** Ends a post; `until_day` is the last day in it. */
export async function endPost(
  writing: Writing,
  id: string,
  until_day: string,
  end_reason: string | null,
): Promise<void> {
  await writing.update('staff_post', id, { until_day, end_reason });
}

function heldPosts(db: Database) {
  return db
    .selectFrom('staff_post')
    .innerJoin('person', 'person.id', 'staff_post.person_id')
    .selectAll('staff_post')
    .select('person.name')
    .orderBy('staff_post.from_day')
    .orderBy('person.name')
    .orderBy('staff_post.id');
}

type HeldRow = Awaited<ReturnType<ReturnType<typeof heldPosts>['execute']>>[number];

function asHeld({ finding, ...row }: HeldRow): HeldPost {
  return { ...row, post: row.post as StaffPost, findings: finding === null ? [] : JSON.parse(finding) };
}

function byRank(one: HeldPost, other: HeldPost): number {
  return staffPosts.indexOf(one.post) - staffPosts.indexOf(other.post);
}
