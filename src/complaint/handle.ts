import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, refuseUnfound, type StepOptions, stepOptions } from './act.ts';

interface HandleOptions extends StepOptions {
  text: string;
  basis: string;
}

export const handle = verb<HandleOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--text <处理>', text: '怎样处理的；对人的处分由有权的单位决定，这里只记结果', required: true },
    { flags: '--basis <依据>', text: '依据的法律法规、制度', required: true },
    ...stepOptions,
  ],
  examples: ['jwh complaint handle 3 --text 对窗口人员批评教育，增设叫号 --basis 服务行为规范九(五)'],
  run: (context, [word], { text, basis, ...options }) =>
    act(context, word, options, (complaint, by) => {
      refuseUnfound(complaint, '写处理');
      const said = readPublicWords(text, '处理');
      const cited = readPublicWords(basis, '依据', 200);
      const result = `${said}（依据：${cited}）`;
      return {
        facts: { handling: { ...by, text: said, basis: cited } },
        steps: [{ step: 'resolve', content: { result }, patch: { state: 'resolved' } }],
      };
    }),
});
