import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions, underWay } from './act.ts';

interface SubmitOptions extends StepOptions {
  to?: string;
}

export const submit = verb<SubmitOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--to <机构>', text: '提交给谁（默认：居委会）' }, ...stepOptions],
  examples: ['jwh matter submit 12', 'jwh matter submit 12 --to 居委会例会'],
  run: (context, [word], { to = '居委会', ...options }) =>
    act(context, word, 'submit', options, underWay, () => ({ content: { to: readPublicWords(to, '提交给谁', 60) } })),
});
