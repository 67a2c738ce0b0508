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

/** What an expense is held against: who must approve, cash, splitting, two persons, the place's own signatures. */
export type Subject = 'approval' | 'cash' | 'splitting' | 'two_persons' | 'signatures';

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

/** One receipt or payment. Amounts are integer 分. */
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
}

export function entryNumber(year: number, no: number): string {
  return `凭〔${year}〕${no}号`;
}
