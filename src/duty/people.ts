import { readMembers } from '../attendance/member_store.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Days } from '../calendar/days.ts';
import { isHeldOn, type Span } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { InForce } from '../rules/book.ts';
import { satisfies } from '../rules/test.ts';
import type { Post } from '../rules/value.ts';
import { staffCalled } from '../staff/store.ts';

/** Somebody who may be put on the roster; a volunteer has no posts and no id. */
export interface Candidate {
  /** The id of a person; `volunteer:姓名` for a volunteer. */
  key: string;
  person_id: string | null;
  name: string;
  posts: readonly (Span & { post: string })[];
}

/**
 * Who a roster is dealt out to: everybody in office on some of the days, or those who were named, in the order of the roll.
 * @throws Refusal `not_found` for a name that is not on the roll, `usage` for one not in office or where nobody is.
 */
export async function readCandidates(
  db: Database,
  days: Days,
  { people, volunteers }: { people: readonly string[] | null; volunteers: readonly string[] },
): Promise<Candidate[]> {
  const members = await readMembers(db, days.from, days.to);
  const named = people === null ? null : await idsOf(db, people);
  const unknown = named?.find(({ id }) => !members.some(({ person_id }) => person_id === id));
  if (unknown !== undefined) throw notInOffice(unknown.name, days.words);
  const staff = members
    .filter(({ person_id }) => named === null || named.some(({ id }) => id === person_id))
    .map(({ person_id, name, posts }) => ({ key: person_id, person_id, name, posts }));
  const helpers = volunteers.map((name) => ({ key: `volunteer:${name}`, person_id: null, name, posts: [] }));
  if (staff.length + helpers.length > 0) return [...staff, ...helpers];
  throw new Refusal('usage', 'nobody', `${days.words}没有在任的工作人员，排不出值班表。`, {
    hint: '先登记工作人员：jwh staff add 姓名 --post 职务 --from 日期',
  });
}

/** Whether somebody is in office on a day; volunteers are always welcome. */
export function isHere({ person_id, posts }: Candidate, day: Day): boolean {
  return person_id === null || posts.some((span) => isHeldOn(span, day));
}

export function postsOn(posts: Candidate['posts'], day: Day): Post[] {
  return posts.filter((span) => isHeldOn(span, day)).map(({ post }) => post as Post);
}

/** Whether these posts may lead a weekend (静安 §2.1.2: 书记 or 主任). */
export function mayLead(rule: InForce<'duty.weekend_lead'>, posts: readonly Post[]): boolean {
  return satisfies('posts', rule.value, { posts });
}

/** `甲,乙`, `甲、乙`: the names, each once. */
export function namesIn(text: string): string[] {
  const names = text.split(/[,，、;；\s]+/).filter((name) => name !== '');
  return [...new Set(names.map(readName))];
}

async function idsOf(db: Database, names: readonly string[]) {
  const found = [];
  for (const name of names) found.push(onePerson(await staffCalled(db, name), name, '工作人员'));
  return found;
}

function notInOffice(name: string, when: string): Refusal {
  return new Refusal('usage', 'not_in_office', `${name}在${when}没有任职，不能排进值班表。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}
