import { addDays } from '../../calendar/arithmetic.ts';
import type { Day } from '../../calendar/day.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { CertificateContent } from '../certificate.ts';

/** Whether a certificate counts. */
export const certificateStates = {
  valid: { label: '有效', tone: 'good' },
  expired: { label: '已过有效期', tone: 'quiet' },
  voided: { label: '已作废', tone: 'bad' },
} as const;

export type CertificateState = keyof typeof certificateStates;

/** A certificate as it was issued. */
export interface Issued {
  id: string;
  /** `证〔2026〕2-12号`. */
  number: string;
  kind: string;
  series: number;
  day: Day;
  request_id: string;
  person_id: string | null;
  title: string;
  /** All that were sealed, those made later too. */
  copies: number;
  content: CertificateContent;
  digest: string;
  statement: string | null;
  signature: string | null;
  key_id: string | null;
  seal_use_id: string;
  replaces_id: string | null;
  verdicts: readonly Judged[];
  voided_on: Day | null;
  voided: string | null;
  voided_by: string | null;
}

export function stateOf({ voided_on, content }: Pick<Issued, 'voided_on' | 'content'>, day: Day): CertificateState {
  if (voided_on !== null) return 'voided';
  return content.valid_until !== null && content.valid_until < day ? 'expired' : 'valid';
}

/** So many days a certificate counts where the office gives it an end (D-125 b). */
export const validDays = 30;

/** The latest day of issue of those that have an end and count no more on a day. */
export function lastExpired(day: Day): Day {
  return addDays(day, -validDays - 1);
}

/** A kind that is in no list any more is numbered with the general letters: both are without a series. */
export function numberedUnder({ code, series }: { code: string; series: number }): string {
  return series === 0 ? 'general' : code;
}
