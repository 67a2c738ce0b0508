import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Database } from '../database/open.ts';
import { postWords } from '../rules/words.ts';
import type { HeldPost } from '../staff/post.ts';
import { readPosts } from '../staff/store.ts';
import type { ApprovalVerdict } from './approval_rule.ts';
import type { Leave } from './leave.ts';
import { type ApproverPost, approverPosts, type OpinionKind, street } from './post.ts';

/** Somebody who says something about a leave. */
export interface Approver {
  name: string;
  post: ApproverPost;
  /** The applicant himself. */
  isApplicant: boolean;
}

/**
 * Who speaks, and in which post: the one named, or the only one the person holds that day.
 * @throws Refusal kind `usage` where the office's own records say otherwise, or the post cannot be told.
 */
export async function approverCalled(
  db: Database,
  { leave, name, post, day }: { leave: Leave; name: string; post: ApproverPost | null; day: Day },
): Promise<Approver> {
  const held = (await readPosts(db)).filter((one) => isHeldOn(one, day));
  const own = held.filter((one) => one.name === name);
  const isApplicant = own.some(({ person_id }) => person_id === leave.person_id) || name === leave.person;
  const taken = post ?? postHeld(own, leave);
  if (taken === null) {
    throw new Refusal('usage', 'post_needed', `没有写${name}以什么职务批准。`, {
      hint: '加 --post：director（主任）、secretary（书记）、section_chief（科长）、subdistrict_deputy（主管主任）、subdistrict（街道）、other（其他）。',
    });
  }
  if (taken === 'director' || taken === 'secretary') refuseOtherPost(held, name, taken, day);
  return { name, post: taken, isApplicant };
}

/** The post a person of the staff speaks in: the one the leave asks for before another. */
function postHeld(own: readonly HeldPost[], { verdict }: Leave): ApproverPost | null {
  const possible = own.map(({ post }) => post).filter((post) => post === 'director' || post === 'secretary');
  if (own.length === 0) return null;
  return possible.find((post) => verdict?.approvers.includes(post)) ?? possible[0] ?? 'other';
}

function refuseOtherPost(held: readonly HeldPost[], name: string, post: 'director' | 'secretary', day: Day): void {
  const holders = held.filter((one) => one.post === post);
  if (holders.length === 0 || holders.some((one) => one.name === name)) return;
  const names = holders.map((one) => one.name).join('、');
  throw new Refusal('usage', 'not_in_post', `${name}在${day}没有任${postWords[post]}（在任的是${names}）。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}

/** @throws Refusal kind `forbidden` with its cite where the rule gives this person no such say. */
export function refuseUnentitled(leave: Leave, { name, post, isApplicant }: Approver, opinion: OpinionKind): void {
  const { verdict } = leave;
  if (verdict === null || opinion === 'review' || opinion === 'file') return;
  if (isApplicant && !isOwnApproval(verdict)) {
    throw forbidden(verdict, leave, `${name}不能批准自己的假`);
  }
  if (isAskedFor(verdict, post)) return;
  throw forbidden(verdict, leave, `${approverPosts[post]}${name}不能批准这次请假`);
}

/** D-78b: the director approves his own leave. */
function isOwnApproval({ readings, approvers }: ApprovalVerdict): boolean {
  return readings.includes('D-78b') && approvers.includes('director');
}

function isAskedFor({ approvers }: ApprovalVerdict, post: ApproverPost): boolean {
  return approvers.includes(post) || (approvers.includes('subdistrict') && street.includes(post));
}

function forbidden(verdict: ApprovalVerdict, leave: Leave, says: string): Refusal {
  const either = verdict.approvers.includes('secretary') ? '或' : '、';
  const who = verdict.approvers.map((post) => approverPosts[post]).join(either);
  const reading = verdict.readings.join('、');
  return new Refusal(
    'forbidden',
    'may_not_approve',
    `${says}：${verdict.arithmetic}，须由${who}批准（${verdict.cite_words}；${reading}）。`,
    {
      hint: `主任、书记只签意见的，加 --review；已经休了的，加 --happened 理由，如实记录。核对：jwh leave show ${leave.number}`,
      cite: verdict.cite,
    },
  );
}
