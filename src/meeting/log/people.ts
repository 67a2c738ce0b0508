import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import { isHeldOn } from '../../calendar/span.ts';
import type { Post } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import type { HeldPost, StaffPost } from '../../staff/post.ts';

/** Somebody named in a log, with what the file knows of the person on that day. */
export interface Named {
  name: string;
  personId: string | null;
  posts: readonly StaffPost[];
}

/** The people of the office on a day, each once, with the posts held then. */
export function staffOn(held: readonly HeldPost[], day: Day): Named[] {
  const people = new Map<string, { name: string; personId: string; posts: StaffPost[] }>();
  for (const one of held.filter((post) => isHeldOn(post, day))) {
    const known = people.get(one.person_id) ?? { name: one.name, personId: one.person_id, posts: [] };
    people.set(one.person_id, { ...known, posts: [...known.posts, one.post] });
  }
  return [...people.values()];
}

/** A name with the person on file it means; somebody who is not on file is just the name. @throws Refusal kind `usage`. */
export function named(staff: readonly Named[], name: string): Named {
  const found = staff.filter((one) => one.name === name);
  if (found.length <= 1) return found[0] ?? { name, personId: null, posts: [] };
  throw new Refusal('usage', 'same_name', `在册有 ${found.length} 位${name}，分不清是哪一位。`, {
    hint: '请改报人数，如 --present 8；没有写入任何内容。',
  });
}

const committee: readonly StaffPost[] = ['director', 'deputy_director', 'committee_member'];
const party: readonly StaffPost[] = ['secretary', 'deputy_secretary', 'party_branch_member'];

/** Whether somebody with these posts acts as a post, or for the body that the rule names. */
export function actsAs(post: Post, posts: readonly StaffPost[]): boolean {
  if (post === 'committee') return posts.some((one) => committee.includes(one));
  if (post === 'party_organisation') return posts.some((one) => party.includes(one));
  return (posts as readonly Post[]).includes(post);
}

/** `王建国（主任）`; a name alone where nothing is on file. */
export function personWords({ name, posts }: Named): string {
  return posts.length === 0 ? name : `${name}（${posts.map((post) => postWords[post]).join('、')}）`;
}
