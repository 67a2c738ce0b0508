import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { complaintOfMatter } from '../complaint/store.ts';
import { addStep, readMatter } from '../matter/store.ts';
import { numberArgument, refuseVoided } from './act.ts';
import { whoEnters } from './receiver.ts';
import { receptionAnswer } from './sheet.ts';
import { findReception, readReception, updateReception } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复登记', required: true }],
  examples: ['jwh reception void 31 --reason 与30号重复'],
  run: (context, [word], { reason }) =>
    context.write(async (writing) => {
      const reception = await findReception(writing.db, word ?? '', context.today);
      refuseVoided(reception, '作废');
      const why = readPublicWords(reason, '理由', 200);
      await updateReception(writing, reception.id, { voided: why });
      const matter = reception.matter_id === null ? null : await readMatter(writing.db, reception.matter_id);
      // The matter it raised goes with it, unless it has been done with or follows a complaint by now.
      const isOver = matter === null || ['closed', 'voided'].includes(matter.state);
      if (!isOver && (await complaintOfMatter(writing.db, matter)) === undefined) {
        const content = { reason: `${reception.number}作废：${why}` };
        const name = await whoEnters(writing.db, context);
        const patch = { state: 'voided', state_day: context.today } as const;
        await addStep(writing, matter, { step: 'void', day: context.today, name, content }, patch);
      }
      return receptionAnswer(context, writing.db, await readReception(writing.db, reception.id));
    }),
});
