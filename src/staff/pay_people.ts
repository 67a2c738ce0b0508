import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { Rulebook } from '../rules/book.ts';
import { classOf } from './pay_floor.ts';
import type { Leaver } from './pay_leaver.ts';
import type { HeldPost } from './post.ts';

/** Somebody with a title that an allowance is for. */
export interface AllowanceRow {
  name: string;
  title: string;
  since: Day;
  /** 分 a month; null where the county's figure was never set. */
  amount: number | null;
}

/** Everybody in a post on a day, with the posts. */
export function membersOn(posts: readonly HeldPost[], day: Day) {
  const members = new Map<string, { person_id: string; name: string; posts: HeldPost['post'][] }>();
  for (const { person_id, name, post } of posts.filter((one) => isHeldOn(one, day))) {
    const member = members.get(person_id) ?? { person_id, name, posts: [] };
    member.posts.push(post);
    members.set(person_id, member);
  }
  return [...members.values()];
}

/** Former members of whom it is on file since when they worked full-time. */
export function leaversOf(
  posts: readonly HeldPost[],
  facts: ReadonlyMap<string, Record<string, unknown>>,
  day: Day,
): Leaver[] {
  return [...facts].flatMap(([person_id, own]) => {
    const held = posts.filter((post) => post.person_id === person_id);
    const isMember = classOf(held.map(({ post }) => post)) !== null;
    const until = held
      .map(({ until_day }) => until_day ?? '9999-12-31')
      .sort()
      .at(-1);
    if (!isMember || until === undefined || until >= day || typeof own.full_time_since !== 'string') return [];
    const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
    const name = held[0]?.name ?? '';
    return [
      { person_id, name, since: own.full_time_since, until, pension: flag(own.pension), inNeed: flag(own.in_need) },
    ];
  });
}

/** Who holds one of the titles an allowance is for (R-QHD-4-12). The amount is the county's: the office sets it. */
export async function readAllowances(db: Database, book: Rulebook, day: Day): Promise<AllowanceRow[]> {
  const titles = book.require('pay.allowance', day).value.items;
  const held = await db
    .selectFrom('qualification')
    .innerJoin('person', 'person.id', 'qualification.person_id')
    .select(['person.name', 'qualification.title', 'qualification.day'])
    .where('qualification.voided', 'is', null)
    .where('qualification.day', '<=', day)
    .where(
      'qualification.title',
      'in',
      titles.map(({ title }) => title),
    )
    .orderBy('qualification.day')
    .orderBy('person.name')
    .execute();
  const amountOf = (title: string) => {
    const code = titles.find((one) => one.title === title)?.code === 'social_worker' ? 'social_worker' : 'assistant';
    const value = book.find(`pay.allowance.${code}`, day)?.value;
    return value?.min ?? value?.max ?? null;
  };
  return held.map(({ name, title, day: since }) => ({ name, title, since, amount: amountOf(title) }));
}
