import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { answeredOn } from './clock.ts';
import { roundOf, type Step } from './step.ts';
import type { Matter } from './store.ts';

/** What a matter has of what an answer needs: an answer, a result, the basis of the answer. */
export function answerParts(steps: readonly Step[]): { reply: boolean; result: boolean; basis: boolean } {
  const now = roundOf(steps);
  const reply = now.findLast((one) => one.step === 'reply');
  return {
    reply: reply !== undefined,
    result: now.some(({ step }) => step === 'resolve'),
    basis: reply?.step === 'reply' && reply.content.basis !== '',
  };
}

/** 事事有答复，件件有结果，答复有依据 (长春 十(六), R-CC-10-1): what is there of the three, by the rule of the day. Pure. */
export function judgeAnswer(book: Rulebook, steps: readonly Step[], day: Day): Judged {
  const rule = book.require('matter.close', day);
  const parts = answerParts(steps);
  return judgeBy(rule, { subject: 'close', label: '办结' }, book.choices(day), () => {
    const missing = rule.value.fields.filter(({ code }) => !parts[code as keyof typeof parts]);
    const there = rule.value.fields.length - missing.length;
    return {
      holds: missing.length === 0,
      arithmetic: `${rule.value.fields.length} 项有 ${there} 项${missing.length === 0 ? '' : `，缺${missing.map(({ title }) => title).join('、')}`}`,
    };
  });
}

/** What was done by the person complained of, and kept because it had happened. Pure. */
export function judgedThen(steps: readonly Step[]): Judged[] {
  return steps.flatMap(({ verdicts }) => verdicts.filter(({ rule }) => rule === 'complaint.handler'));
}

/** A visit's issue is submitted to the committee (十一(二), R-CC-11-1) and has a due day (十一(四), R-CC-11-2). Pure. */
export function judgeEntry(book: Rulebook, matter: Pick<Matter, 'source' | 'due_day' | 'steps' | 'day'>): Judged[] {
  if (matter.source !== 'visit') return [];
  const choices = book.choices(matter.day);
  const submit = book.find('matter.submit', matter.day);
  const due = book.find('matter.due', matter.day);
  const submitted = matter.steps.find(({ step }) => step === 'submit');
  return [
    ...(submit === undefined
      ? []
      : [
          judgeBy(submit, { subject: 'submit', label: '提交居委会' }, choices, () => ({
            holds: submitted !== undefined,
            arithmetic: submitted === undefined ? '还没有提交' : `${submitted.day} 提交`,
          })),
        ]),
    ...(due === undefined
      ? []
      : [
          judgeBy(due, { subject: 'due', label: '解决时限' }, choices, (letter) => ({
            holds: matter.due_day !== null || letter('D-64') === 'b',
            arithmetic: matter.due_day === null ? '没有定时限' : `时限 ${matter.due_day}`,
          })),
        ]),
  ];
}

/**
 * A matter that waits longer than the office itself calls promptly, and nobody has answered (D-65a): a reminder, marked as
 * the office's own choice; null in time, under D-65b and where a due day is set.
 */
export function judgeAgeing(book: Rulebook, matter: Matter, today: Day, days: number): Judged | null {
  if (matter.due_day !== null || !['open', 'referred'].includes(matter.state)) return null;
  const rule = book.find('promptly', matter.day);
  const choices = book.choices(today);
  if (rule?.value.max === undefined || chosen('D-65', choices) === 'b' || days <= rule.value.max) return null;
  const last = matter.steps.findLast(({ step }) => step !== 'note')?.day ?? matter.day;
  if (answeredOn(matter.steps) !== null || last > matter.day) return null;
  const max = rule.value.max;
  const judged = judgeBy(rule, { subject: 'ageing', label: '久未办理', severity: 'warning' }, choices, () => ({
    holds: false,
    arithmetic: `登记 ${days} 天，没有动静：${days} > ${max}`,
  }));
  return { ...judged, readings: ['D-65a'], others: [], cite: { ...judged.cite, status: 'office' } };
}
