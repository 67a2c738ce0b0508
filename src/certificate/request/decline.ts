import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { verb } from '../../command/verb.ts';
import { act, handlerNamed, onOption, requestArgument } from './act.ts';

interface DeclineOptions {
  reason: string;
  instead?: string;
  by?: string;
  on?: string;
}

export const decline = verb<DeclineOptions>({
  writes: true,
  arguments: [requestArgument],
  options: [
    { flags: '--reason <理由>', text: '为什么不予出具', required: true },
    { flags: '--instead <去处>', text: '申请人可以去哪里办' },
    { flags: '--by <姓名>', text: '由谁告知（默认：经办人）' },
    onOption,
  ],
  examples: ['jwh certificate decline 3 --reason 居住未满一年 --instead 派出所（居住登记）'],
  async run(context, [word], options) {
    const content = {
      reason: readPublicWords(options.reason, '理由', 200),
      instead: publicWordsOrNull(options.instead, '去处'),
    };
    const from = ['requested', 'verified', 'approved'] as const;
    return act(context, { word, step: 'declined', on: options.on, from }, async ({ writing, day }) => ({
      ...(await handlerNamed(writing, options.by, context, day)),
      content,
      patch: { state: 'declined' },
    }));
  },
});
