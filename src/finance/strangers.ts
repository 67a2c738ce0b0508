import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readPosts } from '../staff/store.ts';
import { namesIn } from './group_decision.ts';

/** Names of whom nobody on the staff of that day is: the act stands, and a person should look at the name. */
export async function strangersAmong(db: Database, written: string, day: Day) {
  const staff = (await readPosts(db)).filter((post) => isHeldOn(post, day));
  return namesIn(written)
    .filter((name) => staff.every((post) => post.name !== name))
    .map((name) => ({
      ...{ code: 'not_on_staff', amount: null },
      sentence: `${day}在任的工作人员中没有“${name}”，请核对姓名（名单见 jwh staff list）。`,
    }));
}
