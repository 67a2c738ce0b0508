import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { judgedHandlerOf } from '../complaint/guard.ts';
import { addStep } from '../matter/store.ts';
import { type ActOptions, act, numberArgument, onOption } from './act.ts';
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
    onOption,
  ],
  examples: ['jwh reception hand 31 --to 林文斌 --reason 孙秀英休假'],
  run: (context, [word], { to, reason, ...options }) =>
    act(context, word, 'hand', options, async ({ reception, matter, day, writing }) => {
      const { id, name } = await oneOfStaff(writing.db, to);
      if (name === reception.responsible) throw already(reception.number, name);
      const content = { to: name, reason: readPublicWords(reason, '理由', 200) };
      if (matter !== null) {
        await judgedHandlerOf(writing.db, matter, { id, name }, day, undefined);
        const step = { step: 'assign', day, name: reception.responsible, content } as const;
        await addStep(writing, matter, step, { responsible: name, responsible_id: id });
      }
      return { content, patch: { facts: { ...reception.facts, responsible: name } } };
    }),
});

function already(number: string, name: string): Refusal {
  return new Refusal('usage', 'already_responsible', `${number}本来就由${name}负责。`);
}
