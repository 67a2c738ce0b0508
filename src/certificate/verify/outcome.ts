import type { Day } from '../../calendar/day.ts';
import type { Tone } from '../../sheet/sheet.ts';

/** What came of looking at a code or a number. Only the first is good. */
export const outcomes = {
  holds: { label: '有效', tone: 'good' },
  voided: { label: '已作废', tone: 'bad' },
  expired: { label: '已过有效期', tone: 'bad' },
  altered: { label: '被改动', tone: 'bad' },
  forged: { label: '伪造', tone: 'bad' },
  other_office: { label: '别的居委会的', tone: 'bad' },
  unknown_key: { label: '密钥不明', tone: 'bad' },
  retired_key: { label: '密钥已停用', tone: 'bad' },
  not_on_file: { label: '没有存档', tone: 'bad' },
  record_differs: { label: '与存档不符', tone: 'bad' },
  damaged: { label: '码不完整', tone: 'bad' },
  older_file: { label: '签名相符，是否作废不明', tone: 'warn' },
  unreadable: { label: '不能核验', tone: 'bad' },
  newer: { label: '版本不认识', tone: 'bad' },
} as const satisfies Record<string, { label: string; tone: Tone }>;

export type Outcome = keyof typeof outcomes;

/** Where a code says one thing and the file another. */
export interface Difference {
  what: 'number' | 'day' | 'office' | 'text';
  code: string;
  file: string;
}

/** What is known of the paper after the look: from the file, or else what the code says of itself. */
export interface Face {
  number: string | null;
  title: string | null;
  day: Day | null;
  office: string | null;
}

/** The certificate on file, as far as somebody with the paper in hand needs it. */
export interface Filed {
  person_id: string | null;
  applicant: string;
  purpose: string;
  recipient: string | null;
  copies: number;
  valid_until: Day | null;
  paragraphs: readonly string[];
  voided_on: Day | null;
  voided: string | null;
  /** Number of the certificate that stands in its place. */
  replaced_by: string | null;
}

export interface Verified extends Face {
  /** As it was given, shortened: what stands first in a table of many. */
  given: string;
  by: 'code' | 'number';
  outcome: Outcome;
  /** One plain sentence. */
  says: string;
  next: string | null;
  key_id: string | null;
  differences: readonly Difference[];
  filed: Filed | null;
}

/** The common part of every outcome, to be filled in. */
export function verified(
  outcome: Outcome,
  says: string,
  more: Partial<Omit<Verified, 'outcome' | 'says'>> = {},
): Verified {
  const nothing = { number: null, title: null, day: null, office: null, key_id: null, differences: [], filed: null };
  return { given: '', by: 'code', ...nothing, next: null, ...more, outcome, says };
}
