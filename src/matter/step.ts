import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';

/** What can be done with a matter, in the office's words. */
export const stepWords = {
  assign: '交办',
  due: '定时限',
  submit: '提交居委会',
  refer: '转办',
  pause: '暂停',
  resume: '恢复',
  resolve: '处理结果',
  reply: '答复居民',
  rate: '满意度',
  reopen: '重新办理',
  close: '办结',
  note: '记一笔',
  void: '作废',
} as const;

export type StepKind = keyof typeof stepWords;

/** What each kind of step says. */
export interface StepContent {
  assign: { to: string; reason: string | null };
  due: { due_day: Day; before: Day | null; reason: string | null };
  submit: { to: string };
  refer: { kind: 'department' | 'grid'; to: string; contact: string | null; reason: string | null };
  pause: { reason: string };
  resume: { days: number; due_before: Day | null; due_day: Day | null };
  resolve: { result: string };
  reply: { text: string; basis: string; method: string; to: string | null };
  rate: { grade: Grade; note: string | null };
  /** With how the time before it ended: its due day, the day it was settled, the days it was late. */
  reopen: { reason: string; due_before?: Day | null; settled?: Day | null; overdue?: number | null };
  close: Record<string, never>;
  note: { text: string };
  void: { reason: string };
}

/** How satisfied the resident was with the answer. */
export const grades = {
  satisfied: '满意',
  partly: '基本满意',
  dissatisfied: '不满意',
} as const;

export type Grade = keyof typeof grades;

/** How an answer reached the resident. */
export const replyMethods = { visit: '上门', call: '电话', letter: '书面', in_person: '当面', online: '网上' } as const;

/** One step as it stands in the file; `name` is who did it. */
export type Step = {
  [K in StepKind]: {
    no: number;
    step: K;
    day: Day;
    name: string | null;
    content: StepContent[K];
    verdicts: Judged[];
  };
}[StepKind];

/** The steps since a matter was registered or last taken up again. */
export function roundOf(steps: readonly Step[]): readonly Step[] {
  return steps.slice(steps.findLastIndex(({ step }) => step === 'reopen') + 1);
}

/** A step in one line for people. */
export function saidBy(one: Step): string {
  switch (one.step) {
    case 'assign':
      return joined(`交 ${one.content.to} 办理`, one.content.reason);
    case 'due':
      return joined(
        `${one.content.due_day} 前办结${one.content.before === null ? '' : `（原 ${one.content.before}）`}`,
        one.content.reason,
      );
    case 'submit':
      return `提交${one.content.to}`;
    case 'refer':
      return joined(`转 ${one.content.to}${one.content.contact === null ? '' : '（有联系人）'}`, one.content.reason);
    case 'pause':
    case 'reopen':
    case 'void':
      return one.content.reason;
    case 'resume':
      return `暂停 ${one.content.days} 天${one.content.due_day === null ? '' : `，时限顺延到 ${one.content.due_day}`}`;
    case 'resolve':
      return one.content.result;
    case 'reply':
      return `${one.content.text}（依据：${one.content.basis}；${methodWord(one.content.method)}答复${one.content.to ?? ''}）`;
    case 'rate':
      return joined(grades[one.content.grade], one.content.note);
    case 'close':
      return '事有答复，件有结果，答复有依据';
    case 'note':
      return one.content.text;
  }
}

function methodWord(method: string): string {
  return replyMethods[method as keyof typeof replyMethods] ?? method;
}

function joined(first: string, rest: string | null): string {
  return rest === null ? first : `${first}：${rest}`;
}
