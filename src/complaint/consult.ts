import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';

interface ConsultOptions extends StepOptions {
  text: string;
}

export const consult = verb<ConsultOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--text <内容>', text: '查阅了哪些办事记录，怎样记载', required: true }, ...stepOptions],
  examples: ['jwh complaint consult 3 --text 9月10日低保申请登记：材料不全，已退回'],
  run: (context, [word], { text, ...options }) =>
    act(context, word, options, ({ facts }, by) => {
      const said = readPublicWords(text, '内容');
      return {
        facts: { consulted: [...facts.consulted, { ...by, text: said }] },
        steps: [{ step: 'note', content: { text: `查阅办事记录：${said}` } }],
      };
    }),
});

export const investigate = verb<ConsultOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--text <情况>', text: '调查核实到的情况', required: true }, ...stepOptions],
  examples: ['jwh complaint facts 3 --text 窗口当日两人在岗，申请人等候40分钟'],
  run: (context, [word], { text, ...options }) =>
    act(context, word, options, ({ facts }, by) => {
      const said = readPublicWords(text, '情况');
      return {
        facts: { investigated: [...facts.investigated, { ...by, text: said }] },
        steps: [{ step: 'note', content: { text: `调查核实：${said}` } }],
      };
    }),
});
