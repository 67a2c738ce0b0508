import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { type ActOptions, act, numberArgument, refuseSecond, stepOptions } from './act.ts';
import { mirror } from './raise.ts';
import { dispositionWord } from './reception.ts';

interface ExplainOptions extends ActOptions {
  text: string;
}

export const explain = verb<ExplainOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--text <说明>', text: '向对方说明了什么原因或情况', required: true }, ...stepOptions],
  examples: ['jwh reception explain 31 --text 产权单位尚未移交，暂不能办'],
  run: (context, [word], { text, ...options }) =>
    act(context, word, 'explain', options, async ({ reception, matter, day, name, writing }) => {
      // What is not the community's is explained besides being referred.
      if (reception.within_duty !== false) refuseSecond(reception, dispositionWord(reception));
      const content = { text: readPublicWords(text, '说明') };
      if (matter !== null) await mirror(writing, matter.id, { step: 'explain', day, name, content });
      return { content, ...(reception.disposition === null ? { patch: { disposition: 'reason_given' } } : {}) };
    }),
});
