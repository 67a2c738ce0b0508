import { verb } from '../command/verb.ts';
import { type ActOptions, act, numberArgument, stepOptions } from './act.ts';
import { readLeader } from './leader.ts';
import { mirror } from './raise.ts';

export const escalate = verb<ActOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<领导>', text: '请示哪位领导' }],
  options: stepOptions,
  examples: ['jwh reception escalate 31 王建国'],
  run: (context, [word, leader], options) =>
    act(context, word, 'escalate', options, async ({ reception, matter, day, name, writing }) => {
      const content = await readLeader(writing.db, leader as string, [reception.responsible, options.by], day);
      if (matter !== null) await mirror(writing, matter.id, { step: 'escalate', day, name, content });
      return { content, patch: { facts: { ...reception.facts, unclear: true } } };
    }),
});
