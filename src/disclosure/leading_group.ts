import { weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import type { InForce } from '../rules/book.ts';
import type { Choices } from '../rules/reading.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import { readPosts } from '../staff/store.ts';
import { readSupervisors } from '../supervision/store.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { membersOn } from './members.ts';

/**
 * Whether those who fixed it are the 居务公开领导小组, which the text never sets up (D-130): a, director, secretary and leader
 * of the supervision group; b, the committee, by more than half of its members.
 */
export async function judgeFixing(
  db: Database,
  rule: InForce<'disclosure.period_by'>,
  choices: Choices,
  names: readonly string[],
  day: Day,
): Promise<Judged> {
  const posts = await readPosts(db);
  const leader = (await readSupervisors(db, day)).filter((one) => one.leader).map(({ name }) => name);
  const held = posts.filter((one) => isHeldOn(one, day));
  const holders = (post: Post) =>
    post === 'supervision_group_leader' ? leader : held.filter((one) => one.post === post).map(({ name }) => name);
  const seats = (rule.value.allOf ?? []).map((post) => ({ post, names: holders(post) }));
  const members = membersOn(posts, day);
  return judgeBy(rule, { subject: 'fixed_by', label: '定公开时限' }, choices, (letter) =>
    letter('D-130') === 'b' ? byCommittee(names, members) : bySeats(names, seats),
  );
}

function bySeats(names: readonly string[], seats: readonly { post: Post; names: readonly string[] }[]) {
  const words = ({ post, names: who }: (typeof seats)[number]) =>
    `${postWords[post]}${who.length === 0 ? '（没有登记）' : who.join('、')}`;
  const lacking = seats.filter(({ names: who }) => !who.some((name) => names.includes(name)));
  return lacking.length === 0
    ? { holds: true, arithmetic: `${seats.map(words).join('、')}都在` }
    : { holds: false, arithmetic: `居务公开领导小组缺${lacking.map(words).join('、')}` };
}

function byCommittee(names: readonly string[], members: readonly string[]) {
  if (members.length === 0) return { holds: false, arithmetic: '没有登记在任的居委会成员' };
  const agreed = names.filter((name) => members.includes(name)).length;
  const { holds, arithmetic } = weigh(agreed, members.length, { moreThan: [1, 2] });
  return { holds, arithmetic: `居委会成员 ${agreed} 人，共 ${members.length} 人：${arithmetic}` };
}
