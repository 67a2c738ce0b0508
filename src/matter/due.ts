import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';

interface DueOptions extends StepOptions {
  reason?: string;
}

/** A day by which a matter is to be answered; not before it was raised. @throws Refusal kind `usage`. */
export function readDue(text: string, from: Day): Day {
  const day = readDay(text, '时限 ');
  if (day >= from) return day;
  throw new Refusal('usage', 'due_before', `时限 ${day} 早于登记的 ${from}。`, { hint: '请核对日期。' });
}

export const due = verb<DueOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<日期>', text: '办结的时限' }],
  options: [{ flags: '--reason <理由>', text: '改时限时写为什么' }, ...stepOptions],
  examples: ['jwh matter due 12 2026-10-15', 'jwh matter due 12 2026-10-31 --reason 要等配件'],
  run: (context, [word, text], { reason, ...options }) =>
    act(context, word, 'due', options, underWay, (matter, day) => {
      const due_day = readDue(text as string, matter.day);
      // A suggestion gives way to the office's own day without a word.
      const isOwn = matter.due_day !== null && matter.due_origin !== 'suggested';
      if (isOwn && reason === undefined) throw reasonNeeded(matter.number, matter.due_day as Day);
      const content = { due_day, before: matter.due_day, reason: publicWordsOrNull(reason, '理由') };
      if (due_day < day) throw passed(due_day, day);
      return { content, patch: { due_day, due_origin: 'set' } };
    }),
});

function reasonNeeded(number: string, before: Day): Refusal {
  return new Refusal('usage', 'reason_missing', `${number}已有时限 ${before}，改时限要写理由。`, {
    hint: '加 --reason 理由；原来的时限留在经过里。',
  });
}

function passed(due: Day, day: Day): Refusal {
  return new Refusal('usage', 'due_passed', `时限 ${due} 在 ${day} 已经过了。`, { hint: '写今天或以后的日期。' });
}
