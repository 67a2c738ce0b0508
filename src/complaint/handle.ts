import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
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
      const { grade } = refuseUnfound(complaint, '写处理');
      if (grade === 'unfounded') throw nothingToHandle(complaint.number);
      const said = readPublicWords(text, '处理');
      const cited = readPublicWords(basis, '依据', 200);
      const result = `${said}（依据：${cited}）`;
      return {
        facts: { handling: { ...by, text: said, basis: cited } },
        steps: [{ step: 'resolve', content: { result }, patch: { state: 'resolved' } }],
      };
    }),
});

function nothingToHandle(number: string): Refusal {
  return new Refusal('usage', 'unfounded', `${number}认定为不属实，没有要处理的。`, {
    hint: `告知投诉人：jwh complaint tell ${number} --text 说明 --basis 依据；认定有误的，先改认定：jwh complaint find ${number} 属实 --text 情况 --reason 理由`,
  });
}
