import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { judgedHandlerOf } from '../complaint/guard.ts';
import { addStep } from '../matter/store.ts';
import { type ActOptions, act, numberArgument, stepOptions } from './act.ts';
import { oneOfStaff } from './receiver.ts';

interface HandOptions extends ActOptions {
  to: string;
  reason: string;
}

export const hand = verb<HandOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--to <姓名>', text: '交给哪位工作人员负责', required: true },
    { flags: '--reason <理由>', text: '为什么移交', required: true },
    ...stepOptions,
  ],
  examples: ['jwh reception hand 31 --to 林文斌 --reason 孙秀英休假'],
  run: (context, [word], { to, reason, ...options }) =>
    act(context, word, 'hand', options, async ({ reception, matter, day, name, writing }) => {
      const { id, name: next } = await oneOfStaff(writing.db, to, day);
      if (next === reception.responsible) throw already(reception.number, next);
      const content = { to: next, reason: readPublicWords(reason, '理由', 200) };
      if (matter !== null) {
        await judgedHandlerOf(writing.db, matter, { id, name: next }, day, undefined);
        const step = { step: 'assign', day, name, content } as const;
        await addStep(writing, matter, step, { responsible: next, responsible_id: id });
      }
      return { content, patch: { facts: { ...reception.facts, responsible: next } } };
    }),
});

function already(number: string, name: string): Refusal {
  return new Refusal('usage', 'already_responsible', `${number}本来就由${name}负责。`);
}
