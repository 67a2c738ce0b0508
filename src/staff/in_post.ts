import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn, spanWords } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost } from './post.ts';
import { postsOf, readPosts, staffCalled } from './store.ts';

/**
 * The member of the staff meant by a name or code who holds a post on a day; of two of one name the one who is in post.
 * @throws Refusal kind `not_found` for a stranger, `usage` for several, or somebody who held no post on that day.
 */
export async function staffInPost(db: Database, called: string, day: Day): Promise<Person> {
  const name = readName(called);
  const all = await staffCalled(db, name);
  const now: Person[] = [];
  for (const person of all) if ((await postsOn(db, person.id, day)).length > 0) now.push(person);
  if (now.length === 0 && all.length > 0) {
    const held = (await Promise.all(all.map(({ id }) => postsOf(db, id)))).flat();
    throw notInPost(all[0]?.name ?? name, day, held);
  }
  return onePerson(now, name, '工作人员');
}

/** The posts that somebody holds on a day. */
export async function postsOn(db: Database, person_id: string, day: Day): Promise<HeldPost[]> {
  return (await postsOf(db, person_id)).filter((post) => isHeldOn(post, day));
}

/** Whether nobody of the staff of a day has that name, where anybody is on file. */
export async function isStranger(db: Database, name: string, day: Day): Promise<boolean> {
  const now = (await readPosts(db)).filter((post) => isHeldOn(post, day));
  return now.length > 0 && !now.some((post) => post.name === name);
}

/**
 * Who did something for the office, by name or code: somebody in post on that day; a name as typed only where the office has
 * nobody on file for that day. @throws Refusal as `staffInPost`.
 */
export async function staffNamed(
  db: Database,
  called: string,
  day: Day,
): Promise<{ name: string; person_id: string | null }> {
  const name = readName(called);
  const isUnstaffed = !(await readPosts(db)).some((post) => isHeldOn(post, day));
  if (isUnstaffed && (await staffCalled(db, name)).length === 0) return { name, person_id: null };
  const person = await staffInPost(db, name, day);
  return { name: person.name, person_id: person.id };
}

function notInPost(name: string, day: Day, held: readonly HeldPost[]): Refusal {
  const spans = held.map((post) => `${postWords[post.post]}${spanWords(post)}`).join('、');
  return new Refusal('usage', 'not_in_post', `${name}在 ${day} 不在岗（${spans}）。`, {
    hint: '请核对日期，或换一位当天在岗的工作人员；任职登记不全的先补：jwh staff add 姓名 --post 职务 --from 日期 --until 日期。',
  });
}
