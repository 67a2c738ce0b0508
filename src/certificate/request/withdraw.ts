import { readPublicWords } from '../../base/public_words.ts';
import { verb } from '../../command/verb.ts';
import { act, handlerNamed, onOption, requestArgument } from './act.ts';

export const withdraw = verb<{ reason: string; on?: string }>({
  writes: true,
  arguments: [requestArgument],
  options: [{ flags: '--reason <理由>', text: '为什么撤回', required: true }, onOption],
  examples: ['jwh certificate withdraw 3 --reason 申请人不再需要'],
  async run(context, [word], options) {
    const reason = readPublicWords(options.reason, '理由', 200);
    const from = ['requested', 'verified', 'approved'] as const;
    return act(context, { word, step: 'withdrawn', on: options.on, from }, async ({ writing, day }) => ({
      ...(await handlerNamed(writing, undefined, context, day)),
      content: { reason },
      patch: { state: 'withdrawn' },
    }));
  },
});
