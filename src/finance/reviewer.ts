import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost } from '../staff/post.ts';

/** Nobody of the office audits its accounts (D-105 a). @throws Refusal kind `usage`. */
export function refuseStaff(name: string, day: Day, posts: readonly HeldPost[]): void {
  const held = posts.filter((one) => one.name === name && isHeldOn(one, day)).map(({ post }) => postWords[post]);
  if (held.length === 0) return;
  throw new Refusal('usage', 'own_audit', `${name}是本居委会工作人员（${held.join('、')}），不能审核本居委会的账目。`, {
    hint: '请写实际审核的人；同名的另一人，请写明区别，如 王建国（街道）。没有写入任何内容。',
  });
}

/** Who tells or settles is of the office. @throws Refusal kind `usage`. */
export function requireStaff(name: string, day: Day, posts: readonly HeldPost[]): string {
  const held = posts.filter((one) => one.name === name && isHeldOn(one, day)).map(({ post }) => postWords[post]);
  if (held.length > 0) return held.join('、');
  throw new Refusal('usage', 'not_on_staff', `${day}在任的工作人员中没有“${name}”。`, {
    hint: '名单见 jwh staff list；没有写入任何内容。',
  });
}
