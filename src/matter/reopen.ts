import { readPublicWords } from '../base/public_words.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
import { clockOf, settledOn } from './clock.ts';
import type { StepContent } from './step.ts';
import type { Matter, MatterPatch } from './store.ts';
import { suggestedDue } from './suggested_due.ts';

interface ReopenOptions extends StepOptions {
  reason: string;
}

/** What taking a matter up again changes: it is open, counted once more, and has a new day to be answered by. */
export function reopened(matter: Matter, day: Day, book: Rulebook): MatterPatch {
  const due_day = suggestedDue(book, day);
  return {
    state: 'open',
    reopened: matter.reopened + 1,
    due_day,
    due_origin: due_day === null ? null : 'suggested',
  };
}

/** What is kept of the time before it was taken up again. */
export function reopening(matter: Matter, day: Day, reason: string): StepContent['reopen'] {
  const { overdue } = clockOf(matter, day);
  return { reason, due_before: matter.due_day, settled: settledOn(matter), overdue };
}

export const reopen = verb<ReopenOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么重新办理', required: true }, ...stepOptions],
  examples: ['jwh matter reopen 12 --reason 路灯又不亮了'],
  run: (context, [word], { reason, ...options }) =>
    act(context, word, 'reopen', options, ['closed'], async (matter, day, writing) => ({
      content: reopening(matter, day, readPublicWords(reason, '理由')),
      patch: reopened(matter, day, await loadRulebook(writing.db)),
    })),
});
