import { readPublicWords } from '../base/public_words.ts';
import { refuseLeak } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, refuseUnfound, type StepOptions, stepOptions } from './act.ts';
import { type TellMethod, tellMethods } from './complaint.ts';

interface TellOptions extends StepOptions {
  text: string;
  basis?: string;
  method?: TellMethod;
}

export const tell = verb<TellOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--text <内容>', text: '怎样告知投诉人的', required: true },
    { flags: '--basis <依据>', text: '答复的依据（默认：处理的依据）' },
    { flags: '--method <方式>', text: `${Object.values(tellMethods).join('、')}（默认：当面）`, choices: tellMethods },
    ...stepOptions,
  ],
  examples: ['jwh complaint tell 3 --text 已说明核实情况和处理结果 --method 电话'],
  async run(context, [word], { text, basis, method = 'in_person', ...options }) {
    // What hangs on the board stands on the sheet of the quarter too.
    if (method === 'posted') await refuseLeak(await context.read(), '内容', text, context.today);
    return act(context, word, options, (complaint, by) => {
      refuseUnfound(complaint, '告知投诉人');
      const said = readPublicWords(text, '内容');
      const cited = readPublicWords(basis ?? complaint.facts.handling?.basis ?? '', '依据（--basis）', 200);
      // A matter knows no posting: it keeps the word itself.
      const content = { text: said, basis: cited, method: method === 'posted' ? tellMethods.posted : method, to: null };
      return {
        facts: { told: { ...by, text: said, basis: cited, method } },
        steps: [{ step: 'reply', content }],
      };
    });
  },
});
