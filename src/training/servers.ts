import type { HeldPost } from '../staff/post.ts';
import type { Server } from './hours_judgement.ts';

/** Everybody who ever held a post, in the order of the roll: from the first day in any post to the last. Pure. */
export function serversOf(posts: readonly HeldPost[]): Server[] {
  const servers = new Map<string, Server>();
  for (const { person_id, name, from_day, until_day } of posts) {
    const before = servers.get(person_id);
    servers.set(person_id, {
      person_id,
      name,
      since: before === undefined || from_day < before.since ? from_day : before.since,
      until:
        before === undefined
          ? until_day
          : before.until === null || until_day === null
            ? null
            : ([before.until, until_day].sort().at(-1) ?? null),
    });
  }
  return [...servers.values()];
}
