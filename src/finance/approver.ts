import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import { type HeldPost, staffPosts } from '../staff/post.ts';
import type { Approval } from './entry.ts';
import { namesIn } from './group_decision.ts';

/** What people and the places' own texts call the posts that approve; 领导人 is the director (幸福 二(7)). */
const aliases: Readonly<Record<string, Post>> = {
  领导人: 'director',
  居委会主任: 'director',
  居委会领导人: 'director',
  街道主要负责人: 'subdistrict_head',
  街道负责人: 'subdistrict_head',
  街道主任: 'subdistrict_head',
  资产与财务监督管理小组: 'asset_finance_group',
  监督管理小组: 'asset_finance_group',
  小组: 'asset_finance_group',
};

/**
 * An approver as written: a name on staff with a post that approves, or `岗位=姓名` for somebody outside the office.
 * @param able the posts that approve here; null where the place names none and any post will do.
 * @throws Refusal kind `usage` when the person does not hold the post on that day.
 */
export function readApprover(
  word: string,
  staff: readonly HeldPost[],
  day: Day,
  able: readonly Post[] | null,
): Approval {
  const [, postWord, named] = /^([^=＝]+)[=＝](.*)$/s.exec(word) ?? [];
  if (postWord !== undefined && named !== undefined) {
    const given = readWords(named, '审批人');
    return { post: checked(readPostOf(postWord), given, staff, day), name: given, day, note: null };
  }
  const name = readWords(word, '审批人');
  const held = staff.filter((post) => post.name === name && isHeldOn(post, day)).map(({ post }) => post);
  const post = able === null ? held[0] : held.find((one) => able.includes(one));
  if (post !== undefined) return { post, name, day, note: null };
  const posts = held.map((one) => postWords[one]).join('、');
  const able_words = able === null ? '工作人员' : able.map((one) => postWords[one]).join('、');
  throw new Refusal(
    'usage',
    'not_an_approver',
    held.length === 0
      ? `${day}在任的工作人员中没有“${name}”。`
      : `${name}在${day}任${posts}，不是审批人（${able_words}）。`,
    { hint: '居委会以外的审批人写成：--approver 街道主要负责人=姓名' },
  );
}

/**
 * A post outside the office is not held by its staff, and nobody approves in one what he or she has handled; the
 * members of the asset and finance group may be anybody else.
 * @throws Refusal kind `usage`.
 */
export function refuseOutsider(
  { post, name, day }: Pick<Approval, 'post' | 'name' | 'day'>,
  handler: string | null,
  staff: readonly HeldPost[],
): void {
  if (isStaffPost(post)) return;
  const handled = namesIn(name).find((one) => one === handler);
  if (handled !== undefined) {
    throw new Refusal('usage', 'own_expense', `${handled}是这笔支出的经手人，不能又以${postWords[post]}审批。`, {
      hint: '没有写入任何内容。请写实际审批的人。',
    });
  }
  const held = staff.filter((one) => one.name === name && isHeldOn(one, day)).map((one) => postWords[one.post]);
  if (post === 'asset_finance_group' || held.length === 0) return;
  throw new Refusal(
    'usage',
    'not_outside',
    `${name}在${day}是本居委会工作人员（${held.join('、')}），不能以${postWords[post]}审批。`,
    { hint: '没有写入任何内容。请写实际审批的人；同名的另一人，请写明区别，如 王建国（街道）。' },
  );
}

/** Who decided for the group is on its list, where one is kept. @throws Refusal kind `usage`. */
export function refuseUnlisted(name: string, listed: readonly string[]): void {
  const stranger = listed.length === 0 ? undefined : namesIn(name).find((one) => !listed.includes(one));
  if (stranger === undefined) return;
  throw new Refusal('usage', 'not_in_group', `${stranger}不在监督管理小组的名单上（${listed.join('、')}）。`, {
    hint: '没有写入任何内容。名单见 jwh supervisor list；几个人用顿号隔开。',
  });
}

/** A post by its code or by what people call it. @throws Refusal kind `usage`. */
export function readPostOf(word: string): Post {
  const text = word.trim();
  const post = (Object.keys(postWords) as Post[]).find((code) => code === text || postWords[code] === text);
  const found = post ?? aliases[text];
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_post', `没有“${text}”这个审批岗位。`, {
    hint: '可写：director（主任）、subdistrict_head（街道主要负责人）、asset_finance_group（资产与财务监督管理小组）',
  });
}

/** A post of the office itself must be held by the person on that day. */
function checked(post: Post, name: string, staff: readonly HeldPost[], day: Day): Post {
  if (!isStaffPost(post) || staff.some((held) => held.post === post && held.name === name && isHeldOn(held, day)))
    return post;
  throw new Refusal('usage', 'not_in_post', `${name}在${day}不任${postWords[post]}。`, {
    hint: `先登记任职：jwh staff add ${name} --post ${postWords[post]} --from 日期`,
  });
}

function isStaffPost(post: Post): boolean {
  return staffPosts.some((one) => one === post);
}
