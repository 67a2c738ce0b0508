import type { Day } from '../calendar/day.ts';

/** What can be done about a reception, in the office's words. */
export const stepWords = {
  answer: '答复',
  explain: '说明原因',
  refer: '转介',
  escalate: '请示',
  hand: '移交',
} as const;

export type StepKind = keyof typeof stepWords;

/** What each kind of step says. */
export interface StepContent {
  answer: { text: string; basis: string | null };
  explain: { text: string };
  refer: { department: string; contact: string | null };
  /** `outside`: nobody of the staff of that day has the name. */
  escalate: { leader: string; outside?: true };
  hand: { to: string; reason: string };
}

/** One step as it stands in the file; `name` is who did it. */
export type Step = {
  [K in StepKind]: { no: number; step: K; day: Day; name: string | null; content: StepContent[K] };
}[StepKind];

/** A step that is added. */
export type NewStep = {
  [K in StepKind]: { step: K; day: Day; name: string | null; content: StepContent[K] };
}[StepKind];

/** A step in one line for people. */
export function saidBy(one: Pick<Step, 'step' | 'content'>): string {
  const { step, content } = one as Step;
  switch (step) {
    case 'answer':
      return `${content.text}${content.basis === null ? '（没有写依据）' : `（依据：${content.basis}）`}`;
    case 'explain':
      return content.text;
    case 'refer':
      return `${content.department}（${content.contact === null ? '没有写联系方式' : `联系：${content.contact}`}）`;
    case 'escalate':
      return `请示 ${leaderWords(content)}`;
    case 'hand':
      return `交 ${content.to} 负责：${content.reason}`;
  }
}

/** The referral that did not say whom to turn to there, as long as nobody has added it. */
export function contactMissing({ disposition, steps }: { disposition: string | null; steps: readonly Step[] }) {
  const referred = disposition === 'referred' ? lastOf(steps, 'refer')?.content : undefined;
  return referred !== undefined && referred.contact === null ? referred : null;
}

/** A leader whom the office does not know is told as such: the name may be mistyped. */
export function leaderWords({ leader, outside }: StepContent['escalate']): string {
  return outside === true ? `${leader}（不是本居委会在岗的工作人员，请核对）` : leader;
}

/** The last step of a kind. */
export function lastOf<K extends StepKind>(steps: readonly Step[], kind: K): Extract<Step, { step: K }> | undefined {
  return steps.findLast(({ step }) => step === kind) as Extract<Step, { step: K }> | undefined;
}
