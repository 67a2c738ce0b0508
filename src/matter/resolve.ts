import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';

interface ResolveOptions extends StepOptions {
  result: string;
}

export const resolve = verb<ResolveOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--result <结果>', text: '办成了什么，或为什么办不成', required: true }, ...stepOptions],
  examples: ['jwh matter resolve 12 --result 物业已换路灯'],
  run: (context, [word], { result, ...options }) =>
    act(context, word, 'resolve', options, underWay, () => ({
      content: { result: readPublicWords(result, '结果') },
      patch: { state: 'resolved' },
    })),
});
