import type { Day } from '../calendar/day.ts';
import type { Span } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readPosts } from '../staff/store.ts';
import type { Member } from './tally.ts';

/** Staff in office on any of the days from one to another, in the order of the roll, with every post they ever held. */
export async function readMembers(db: Database, from: Day, to: Day): Promise<Member[]> {
  const members = new Map<string, { person_id: string; name: string; posts: Member['posts'][number][] }>();
  const posts = await readPosts(db);
  // Ordered by the posts of these days, as the staff list is; who was director once is not director now.
  const isNow = ({ from_day, until_day }: Span) => from_day <= to && (until_day === null || until_day >= from);
  const ordered = [...posts.filter(isNow), ...posts.filter((post) => !isNow(post))];
  for (const { person_id, name, post, from_day, until_day } of ordered) {
    const member = members.get(person_id) ?? { person_id, name, posts: [] };
    member.posts.push({ post, from_day, until_day });
    members.set(person_id, member);
  }
  return [...members.values()].filter((member) => member.posts.some(isNow));
}
