import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { type ActOptions, act, numberArgument, onOption } from './act.ts';
import { mirror } from './raise.ts';

export const escalate = verb<ActOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<领导>', text: '请示哪位领导' }],
  options: [onOption],
  examples: ['jwh reception escalate 31 王建国'],
  run: (context, [word, leader], options) =>
    act(context, word, 'escalate', options, async ({ reception, matter, day, writing }) => {
      const content = { leader: readPublicWords(leader as string, '领导', 60) };
      if (matter !== null)
        await mirror(writing, matter.id, { step: 'escalate', day, name: reception.responsible, content });
      return { content, patch: { facts: { ...reception.facts, unclear: true } } };
    }),
});
