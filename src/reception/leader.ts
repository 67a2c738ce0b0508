import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { postWords } from '../rules/words.ts';
import { isStranger, postsOn, staffInPost } from '../staff/in_post.ts';
import { committeePosts, type StaffPost } from '../staff/post.ts';
import { staffCalled } from '../staff/store.ts';
import type { SaidOptions } from './said.ts';
import type { StepContent } from './step.ts';

/** Who leads others: the branch and the committee. */
const leading: readonly StaffPost[] = ['secretary', 'deputy_secretary', 'party_branch_member', ...committeePosts];

/**
 * The leader who was asked (长春 八(三)). Of the office's own people only one with a leading post is a leader; of others,
 * such as of the sub-district, the office knows nothing: they are taken and told.
 * @param own who answers for it, and who asks: nobody is his or her own leader.
 * @throws Refusal kind `usage`.
 */
export async function readLeader(
  db: Database,
  called: string,
  own: readonly (string | undefined)[],
  day: Day,
): Promise<StepContent['escalate']> {
  const leader = readPublicWords(called, '领导', 60);
  if ((await staffCalled(db, leader)).length === 0) {
    return (await isStranger(db, leader, day)) ? { leader, outside: true } : { leader };
  }
  const { id, name } = await staffInPost(db, leader, day);
  if (own.includes(name)) {
    throw new Refusal('usage', 'own_leader', `${name}自己负责这件事，不能请示自己。`, { hint });
  }
  const posts = await postsOn(db, id, day);
  if (posts.some(({ post }) => leading.includes(post))) return { leader: name };
  const words = posts.map(({ post }) => postWords[post]).join('、');
  throw new Refusal('usage', 'no_leader', `${name}是${words}，不是领导。`, { hint });
}

const hint = '写主任、书记等领导的姓名；上级单位的写单位和姓名，如 街道赵刚。';

/** The same for what was done on the spot; null where nobody was asked. */
export async function leaderSaid(
  db: Database,
  { escalate }: SaidOptions,
  receiver: string,
  day: Day,
): Promise<StepContent['escalate'] | null> {
  return escalate === undefined ? null : readLeader(db, escalate, [receiver], day);
}
