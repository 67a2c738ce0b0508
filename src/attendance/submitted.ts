import type { Answer } from '../command/verb.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { monthWords } from './month_words.ts';
import { isComplete, type Submission } from './submission_store.ts';

/** What a return is: with all its marks, without one, or struck. */
export function submissionState(one: Submission): 'complete' | 'incomplete' | 'voided' {
  if (one.voided !== null) return 'voided';
  return isComplete(one) ? 'complete' : 'incomplete';
}

export const submissionStates = {
  complete: { label: '完整', tone: 'good' },
  incomplete: { label: '不完整', tone: 'bad' },
  voided: { label: '已划去', tone: 'quiet' },
} as const;

/** Whether a return went out by the day it was due; null where the place sets none. */
export function isInTime({ verdicts }: Submission): boolean | null {
  return verdicts.find(({ subject }) => subject === 'sent')?.holds ?? null;
}

/** One return as a row of JSON, without its verdicts. */
export function submissionRow(one: Submission) {
  const { id: _, verdicts: __, ...row } = one;
  return { ...row, state: submissionState(one), in_time: isInTime(one) };
}

/** A return just recorded, beside those that went before it. */
export function submissionAnswer(one: Submission, others: readonly Submission[]): Answer {
  const { month, position, sent_on, recipient, received_by, sealed, director, officer, happened, voided } = one;
  const before = others.filter((other) => other.voided === null && other.position < position).at(-1);
  return {
    sheet: {
      title: `${monthWords(month)}　月考勤登记表　第 ${position} 次报送`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'state', label: '状态', type: 'state', states: submissionStates, value: submissionState(one) },
            { key: 'sent_on', label: '送出', type: 'day', value: sent_on },
            { key: 'recipient', label: '送给', type: 'text', value: recipient },
            { key: 'sealed', label: '社区印章', type: 'flag', value: sealed },
            { key: 'director', label: '主任签字', type: 'text', value: director },
            { key: 'officer', label: '考勤员签字', type: 'text', value: officer },
            { key: 'received_by', label: '签收人', type: 'text', value: received_by },
            ...(happened === null
              ? []
              : [{ key: 'happened', label: '如实记录的理由', type: 'text' as const, value: happened }]),
            ...(voided === null ? [] : [{ key: 'voided', label: '划去的理由', type: 'text' as const, value: voided }]),
          ],
        },
        ...judgedBlocks(one.verdicts),
        ...(before === undefined || voided !== null
          ? []
          : [{ kind: 'text' as const, lines: [`替代第 ${before.position} 次报送（${before.sent_on} 送出）。`] }]),
      ],
    },
    record: { ...submissionRow(one), supersedes: voided === null ? (before?.position ?? null) : null },
    verdicts: one.verdicts,
    basis: one.verdicts.map(({ cite }) => cite),
  };
}
