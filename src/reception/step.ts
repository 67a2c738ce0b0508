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
  escalate: { leader: string };
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
      return `请示 ${content.leader}`;
    case 'hand':
      return `交 ${content.to} 负责：${content.reason}`;
  }
}

/** The last step of a kind. */
export function lastOf<K extends StepKind>(steps: readonly Step[], kind: K): Extract<Step, { step: K }> | undefined {
  return steps.findLast(({ step }) => step === kind) as Extract<Step, { step: K }> | undefined;
}
