import { readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { addStep, readMatter } from '../matter/store.ts';
import { whoEnters } from '../reception/receiver.ts';
import { findStanding, numberArgument } from './act.ts';
import { complaintAnswer } from './sheet.ts';
import { readComplaint, updateComplaint } from './store.ts';

export const voidOne = verb<{ reason: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--reason <理由>', text: '为什么作废，如重复登记', required: true }],
  examples: ['jwh complaint void 3 --reason 与2号重复'],
  run: (context, [word], { reason }) =>
    context.write(async (writing) => {
      const complaint = await findStanding(writing, word, context.today);
      const why = readPublicWords(reason, '理由', 200);
      await updateComplaint(writing, complaint.id, { voided: why });
      const matter = await readMatter(writing.db, complaint.matter_id);
      // A matter that its reception had opened stays with the reception.
      if (matter.source === 'complaint' && !['closed', 'voided'].includes(matter.state)) {
        const content = { reason: `${complaint.number}作废：${why}` };
        const name = await whoEnters(writing.db, context);
        const patch = { state: 'voided', state_day: context.today } as const;
        await addStep(writing, matter, { step: 'void', day: context.today, name, content }, patch);
      }
      return complaintAnswer(context, writing.db, await readComplaint(writing.db, complaint.id));
    }),
});
