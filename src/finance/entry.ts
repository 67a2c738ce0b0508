import type { Citation } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Post } from '../rules/value.ts';

export type EntryKind = 'income' | 'expense';
export type Method = 'cash' | 'transfer';
type EntryStatus = 'booked' | 'awaiting';

export const kindStates = { income: { label: '收入' }, expense: { label: '支出' } } as const;
export const methodStates = { cash: { label: '现金' }, transfer: { label: '转账' } } as const;
export const statusStates = {
  booked: { label: '已入账' },
  awaiting: { label: '待审批', tone: 'warn' },
  against: { label: '不合规定', tone: 'bad' },
  voided: { label: '作废', tone: 'quiet' },
} as const;

/** Who approved, in which post; people outside the office stand by their post and name alone. */
export interface Approval {
  post: Post;
  name: string;
  day: Day;
  /** Number of the minutes of the body that approved. */
  note: string | null;
}

/**
 * What an expense is held against: who must approve, on which days they did, how the group decided, cash, splitting, two persons, the place's own signatures; the line of
 * the budget, the budget as a whole, whether it is in the plan, the standard set, the fund's purpose and what is in it, what
 * the account holds.
 */
export type Subject =
  | 'approval'
  | 'approval_day'
  | 'group_decision'
  | 'cash'
  | 'splitting'
  | 'two_persons'
  | 'signatures'
  | 'budget_line'
  | 'budget_total'
  | 'plan_line'
  | 'standard'
  | 'fund_purpose'
  | 'fund_balance'
  | 'earmarked'
  | 'overdraft';

/** Lacking these a request waits; what is broken of the others is not done at all. */
export const waitsFor: readonly Subject[] = ['approval', 'signatures'];

/** A judged expense, as printed and as kept: what was decided keeps the rule it was decided by. */
export interface AccountVerdict {
  /** Null where no text of the place says it and only the reading does (D-109). */
  rule: string | null;
  subject: Subject;
  holds: boolean;
  /** `must`: not paid without it; `warn`: for a person to look at. */
  severity: 'must' | 'warn';
  /** What was weighed, in 分: the expense, or for `splitting` the sum. */
  amount: number;
  /** Posts that must approve that amount, and those of them that have not. */
  approvers: Post[];
  missing: Post[];
  arithmetic: string;
  reading: string | null;
  readings: string[];
  /** Readings under which other posts must approve. */
  others: { reading: string; holds: boolean; approvers: Post[]; arithmetic: string }[];
  cite: Citation | null;
  cite_words: string | null;
}

/** One receipt or payment. Amounts are integer 分; a reversing entry's is below nothing. */
export interface AccountEntry {
  id: string;
  number: string;
  kind: EntryKind;
  day: Day;
  amount: number;
  /** Who paid, or who was paid. */
  party: string;
  purpose: string;
  category: string | null;
  method: Method;
  handler: string | null;
  status: EntryStatus;
  /** The day it counts from; null while an approval is missing. */
  booked_on: Day | null;
  /** Why it was kept although a rule forbids it. */
  happened: string | null;
  approvals: Approval[];
  verdicts: AccountVerdict[];
  /** Why it was taken out; it keeps its number and counts nowhere. */
  voided: string | null;
  account_id: string | null;
  fund_id: string | null;
  /** The account it is booked in, where that is not the committee's; the fund; the line of the budget. */
  account: string | null;
  fund: string | null;
  budget_line: string | null;
  /** Numbers: of the entry it takes back, and of the one that took it back. */
  reverses: string | null;
  reversed_by: string | null;
  /** What the public sheet prints in the place of its own words. */
  wording: Wording | null;
}

/** Words for the public sheet; `category` null: that of the entry. */
export interface Wording {
  purpose: string;
  category: string | null;
  reason: string;
  day: Day;
}

export function entryNumber(year: number, no: number): string {
  return `凭〔${year}〕${no}号`;
}
