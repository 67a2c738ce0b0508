import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument } from './act.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复登记', required: true }],
  examples: ['jwh matter void 12 --reason 与11号重复'],
  run: (context, [word], { reason }) =>
    act(context, word, 'void', {}, ['open', 'referred', 'paused', 'resolved', 'closed'], () => ({
      content: { reason: readPublicWords(reason, '理由', 200) },
      patch: { state: 'voided' },
    })),
});
