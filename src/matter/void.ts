import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';

export const voidOne = verb<StepOptions & { reason: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复登记', required: true }, ...stepOptions],
  examples: ['jwh matter void 12 --reason 与11号重复'],
  run: (context, [word], { reason, ...options }) =>
    act(context, word, 'void', options, ['open', 'referred', 'paused', 'resolved', 'closed'], () => ({
      content: { reason: readPublicWords(reason, '理由', 200) },
      patch: { state: 'voided' },
    })),
});
