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
  if (street.includes(taken)) refuseOwnStaff(own, name, taken);
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

/** Somebody of the office's own staff is not the street, whatever post is written beside the name. */
function refuseOwnStaff(own: readonly HeldPost[], name: string, post: ApproverPost): void {
  const [held] = own;
  if (held === undefined) return;
  const says = `${name}是本居委会的${postWords[held.post]}，不能作为${approverPosts[post]}签字。`;
  throw new Refusal('usage', 'own_staff', says, {
    hint: `街道另有同名的人，名字写得分得清，如 ${name}（街道）；${name}本人的意见不写 --post。`,
  });
}

/** @throws Refusal kind `forbidden` with its cite where the rule gives this person no such say. */
export function refuseUnentitled(leave: Leave, approver: Approver, opinion: OpinionKind): void {
  const { verdict } = leave;
  const { name, post } = approver;
  if (opinion === 'review' || opinion === 'file') return;
  if (isOwnDecision(leave, approver)) {
    if (verdict === null) throw ownApproval(leave, name);
    throw forbidden(verdict, leave, `${name}不能批准自己的假`);
  }
  if (verdict === null || isAskedFor(verdict, post)) return;
  throw forbidden(verdict, leave, `${approverPosts[post]}${name}不能批准这次请假`);
}

/**
 * Who may not approve may not reject either; what nobody may approve (D-70c) the director or the secretary rejects. One's
 * own leave is not rejected but taken back.
 * @throws Refusal kind `usage`, or `forbidden` with its cite.
 */
export function refuseRejecting(leave: Leave, { name, post, isApplicant }: Approver): void {
  const { verdict, number } = leave;
  if (isApplicant) {
    throw new Refusal('usage', 'own_rejection', `${name}不能不批准自己的假。`, {
      hint: `不休了就撤销：jwh leave cancel ${number} --reason 理由`,
    });
  }
  if (verdict === null || isAskedFor(verdict, post)) return;
  if (verdict.tier === 'refused' && (post === 'director' || post === 'secretary')) return;
  throw forbidden(verdict, leave, `${approverPosts[post]}${name}无权不批准这次请假`);
}

/** 科长批准，主管主任审核 (D-79): one person does not do both. @throws Refusal kind `forbidden` with its cite. */
export function refuseBothPosts({ verdict, opinions, number }: Leave, { name, post }: Approver): void {
  if (verdict === null) return;
  const both: readonly ApproverPost[] = ['section_chief', 'subdistrict_deputy'];
  const other = opinions.find((one) => one.name === name && one.post !== post && both.includes(one.post));
  if (other === undefined || !both.includes(post)) return;
  const says = `${number}：${name}已在${other.day}作为${approverPosts[other.post]}签过字，不能再作为${approverPosts[post]}签字`;
  throw new Refusal('forbidden', 'both_posts', `${says}：科长批准、主管主任审核是两个人（${verdict.cite_words}）。`, {
    hint: `查看：jwh leave show ${number}`,
    cite: verdict.cite,
  });
}

/** Whether somebody decides about his own leave where no reading lets him (D-78b). */
export function isOwnDecision({ verdict }: Leave, { isApplicant }: Approver): boolean {
  return isApplicant && (verdict === null || !isOwnApproval(verdict));
}

/** Nobody approves his own leave, also where no rule says who does: the practice of the office, as for corrections. */
function ownApproval({ number }: Leave, name: string): Refusal {
  return new Refusal('usage', 'own_approval', `${name}不能批准自己的假（${number}）。`, {
    hint: '--by 写另一位批准人，如主任或书记；已经休了的，加 --happened 理由，如实记录。',
  });
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
  const must = who === '' ? '本居委会选定不受理' : `须由${who}批准`;
  const reading = verdict.readings.join('、');
  return new Refusal(
    'forbidden',
    'may_not_approve',
    `${says}：${verdict.arithmetic}，${must}（${verdict.cite_words}；${reading}）。`,
    {
      hint: `主任、书记只签意见的，加 --review；已经休了的，加 --happened 理由，如实记录。核对：jwh leave show ${leave.number}`,
      cite: verdict.cite,
    },
  );
}
