import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/** What is done with the accounts of a period once they stand: told within the office, audited, settled, posted. */
export const reviewKinds = {
  notice: { label: '内部通报' },
  audit: { label: '审核' },
  final_accounts: { label: '年度决算' },
  posting: { label: '上墙公布' },
} as const;

export type ReviewKind = keyof typeof reviewKinds;

/** One such act: who, when, with what opinion, on which figures. */
export interface Review {
  id: string;
  account_id: string | null;
  /** `2026-09`, `2026Q3`, `2026`. */
  period: string;
  kind: ReviewKind;
  day: Day;
  name: string;
  /** The body or post for which the person acts. */
  post: string | null;
  opinion: string | null;
  /** Of the figures as they stood. */
  digest: string | null;
  facts: ReviewFacts;
  verdicts: Judged[];
  /** Why it was entered although a rule forbids it. */
  happened: string | null;
  voided: string | null;
}

export interface ReviewFacts {
  /** Where it was posted, to whom it was told. */
  place?: string;
  /** When it was taken back; left out where an earlier program did it. */
  voided_on?: Day;
  /** `audit`: whether it was passed. */
  result?: 'passed' | 'returned';
  /** `final_accounts`: why a line is off its budget, by the line. */
  notes?: Record<string, string>;
}

export const resultStates = {
  passed: { label: '通过', tone: 'good' },
  returned: { label: '退回', tone: 'bad' },
} as const;

/** What scripts are told of it; `current` is false where the figures have changed since. */
export function reviewRecord(review: Review, digest: string): object {
  const { period, kind, day, name, post, opinion, facts, happened, voided } = review;
  return {
    ...{ period, kind, day, name, post, opinion, place: facts.place ?? null, result: facts.result ?? null },
    current: review.digest === null || review.digest === digest,
    ...(happened !== null && { happened }),
    ...(voided !== null && { voided }),
  };
}
