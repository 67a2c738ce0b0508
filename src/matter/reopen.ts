import { readPublicWords } from '../base/public_words.ts';
import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
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

export const reopen = verb<ReopenOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么重新办理', required: true }, ...stepOptions],
  examples: ['jwh matter reopen 12 --reason 路灯又不亮了'],
  run: (context, [word], { reason, ...options }) =>
    act(context, word, 'reopen', options, ['closed'], async (matter, day, writing) => ({
      content: { reason: readPublicWords(reason, '理由') },
      patch: reopened(matter, day, await loadRulebook(writing.db)),
    })),
});
