import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { postWords } from '../rules/words.ts';
import { about, nothing } from './basis.ts';
import type { AccountEntry, AccountVerdict, Approval } from './entry.ts';
import type { ExpenseRules } from './facts.ts';

/**
 * The days of the approvals beside the day of the request and that of the payment. What was paid before who must approve had
 * approved stays so, whenever the approval comes (长春 十四(四) 必须经…签名审核); one from before the request may be 事前审批
 * and is for a person to look at. Pure. @param paid null while it is not. @param needed the posts that must approve.
 */
export function judgeDays(
  { day, amount, approvals }: Pick<AccountEntry, 'day' | 'amount' | 'approvals'>,
  paid: Day | null,
  needed: readonly string[],
  { tiers, signatures, choices }: ExpenseRules,
): AccountVerdict[] {
  const rule = tiers ?? signatures;
  const basis = { ...(rule === undefined ? nothing : about(rule, choices, [])), reading: null, readings: [] };
  const found = { ...basis, subject: 'approval_day' as const, holds: false, amount };
  const late = paid === null ? [] : lateOnes(approvals, paid, tiers === undefined ? null : needed);
  const early = approvals.filter((one) => one.day < day);
  return [
    ...(late.length === 0 || paid === null || rule === undefined
      ? []
      : [{ ...found, severity: 'must' as const, arithmetic: late.map((one) => lateWords(one, paid)).join('；') }]),
    ...(early.length === 0
      ? []
      : [{ ...found, severity: 'warn' as const, arithmetic: early.map((one) => earlyWords(one, day)).join('；') }]),
  ];
}

/** Those that were missing when it was paid; where any approval will do, the first one. */
function lateOnes(approvals: readonly Approval[], paid: Day, needed: readonly string[] | null): Approval[] {
  if (needed !== null) return approvals.filter((one) => needed.includes(one.post) && one.day > paid);
  const [first] = [...approvals].sort((one, other) => (one.day < other.day ? -1 : 1));
  return first !== undefined && first.day > paid ? [first] : [];
}

function lateWords({ post, day }: Approval, paid: Day): string {
  return `${paid} 付款 < ${day} ${postWords[post]}审批，付款在前 ${daysBetween(paid, day)} 天`;
}

function earlyWords({ post, day }: Approval, asked: Day): string {
  return `${day} ${postWords[post]}审批 < ${asked} 申请，早 ${daysBetween(day, asked)} 天`;
}
