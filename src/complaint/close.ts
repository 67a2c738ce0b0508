import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { refuseDay, refuseState, underWay } from '../matter/act.ts';
import { judgeAnswer } from '../matter/judgement.ts';
import { addStep, readMatter } from '../matter/store.ts';
import { whoEnters } from '../reception/receiver.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { findStanding, numberArgument } from './act.ts';
import { refuseUnfinished } from './guard.ts';
import { complaintAnswer } from './sheet.ts';
import { readComplaint } from './store.ts';

export const close = verb<{ on?: string }>({
  writes: true,
  arguments: [numberArgument],
  options: [{ flags: '--on <日期>', text: '哪一天（默认：今天）' }],
  examples: ['jwh complaint close 3'],
  async run(context, [word], { on }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const complaint = await findStanding(writing, word, context.today);
      const matter = await readMatter(writing.db, complaint.matter_id);
      refuseState(matter, 'close', underWay);
      refuseDay(matter, day);
      await refuseUnfinished(writing.db, matter, day);
      const judged = judgeAnswer(await loadRulebook(writing.db), matter.steps, day);
      if (!judged.holds) {
        throw new Refusal(
          'forbidden',
          'not_answered',
          `${complaint.number}还不能办结：${judged.arithmetic}（${judged.cite_words}）。`,
          { cite: judged.cite, hint: `还要办什么：jwh complaint show ${complaint.number}` },
        );
      }
      const name = await whoEnters(writing.db, context);
      const step = { step: 'close', day, name, content: {}, verdicts: [judged] } as const;
      await addStep(writing, matter, step, { state: 'closed', state_day: day });
      return complaintAnswer(context, writing.db, await readComplaint(writing.db, complaint.id));
    });
  },
});
