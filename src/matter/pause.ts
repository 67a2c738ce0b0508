import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';
import { resumption } from './clock.ts';

interface PauseOptions extends StepOptions {
  reason: string;
}

export const pause = verb<PauseOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么停下来', required: true }, ...stepOptions],
  examples: ['jwh matter pause 12 --reason 等产权单位答复'],
  run: (context, [word], { reason, ...options }) =>
    act(context, word, 'pause', options, ['open', 'referred'], () => ({
      content: { reason: readPublicWords(reason, '理由') },
      patch: { state: 'paused' },
    })),
});

export const resume = verb<StepOptions>({
  writes: true,
  arguments: [numberArgument],
  options: stepOptions,
  examples: ['jwh matter resume 12'],
  run: (context, [word], options) =>
    act(context, word, 'resume', options, ['paused'], (matter, day) => {
      const content = resumption(matter, day);
      const wasReferred = matter.steps.findLast(({ step }) => step === 'refer' || step === 'reopen')?.step === 'refer';
      return {
        content,
        patch: { state: wasReferred ? 'referred' : 'open', due_day: content.due_day },
      };
    }),
});
