import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { HeldPost } from '../staff/post.ts';

const seats: readonly string[] = ['director', 'deputy_director', 'committee_member'];

/** Names of the members of the committee in office on a day: director, deputies and members, each person once. */
export function membersOn(posts: readonly HeldPost[], day: Day): string[] {
  const held = posts.filter((post) => seats.includes(post.post) && isHeldOn(post, day));
  return [...new Map(held.map(({ person_id, name }) => [person_id, name])).values()];
}
