import type { Day } from '../../calendar/day.ts';
import { isHeldOn } from '../../calendar/span.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import { readRoll } from '../../representative/store.ts';
import { committeePosts } from '../../staff/post.ts';
import { readPosts } from '../../staff/store.ts';
import { readSupervisors } from '../../supervision/store.ts';
import type { Body } from '../kinds/kind.ts';
import type { Members, OnFile } from './roll_call.ts';

/** Who belongs to the body on a day, as far as the file knows it. */
export async function onFile(db: Database, day: Day, body: Body): Promise<OnFile> {
  const { adults, households } = await readOffice(db);
  return { members: await membersOf(db, day, body), adults, households };
}

async function membersOf(db: Database, day: Day, body: Body): Promise<Members | null> {
  if (body === 'committee') return committeeOn(db, day);
  if (body === 'supervision_group') return supervisorsOn(db, day);
  if (body === 'hearing_group') return null;
  const members = await readRoll(db, day);
  // A body nobody has been elected to is not on file yet, even where staff belong to it ex officio.
  return members.elected === 0 ? null : members;
}

/** Director, deputies and members, each person once; null where none is on file. */
async function committeeOn(db: Database, day: Day): Promise<Members | null> {
  const held = (await readPosts(db)).filter((one) => committeePosts.includes(one.post) && isHeldOn(one, day));
  const members = new Map(held.map(({ person_id, name, post }) => [person_id, { person_id, name, bases: [post] }]));
  if (members.size === 0) return null;
  return { members: [...members.values()], entitled: members.size, vacancies: 0, duplicates: 0 };
}

/** The members of the supervision group in office; null where none is on file. */
async function supervisorsOn(db: Database, day: Day): Promise<Members | null> {
  const group = await readSupervisors(db, day);
  if (group.length === 0) return null;
  const members = group.map(({ person_id, name }) => ({ person_id, name, bases: ['supervision_group'] }));
  return { members, entitled: members.length, vacancies: 0, duplicates: 0 };
}
