import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { refuseDay, refuseState, underWay } from '../matter/act.ts';
import { addStep, readMatter } from '../matter/store.ts';
import { oneOfStaff, whoEnters } from '../reception/receiver.ts';
import { handedThroughMatter } from '../reception/through_matter.ts';
import { findStanding, numberArgument } from './act.ts';
import { happenedOption, judgedHandler } from './guard.ts';
import { complaintAnswer } from './sheet.ts';
import { readComplaint } from './store.ts';

interface AssignOptions {
  reason: string;
  on?: string;
  happened?: string;
}

export const assign = verb<AssignOptions>({
  writes: true,
  arguments: [numberArgument, { name: '<姓名>', text: '由哪位工作人员办理' }],
  options: [
    { flags: '--reason <理由>', text: '为什么交给他办', required: true },
    { flags: '--on <日期>', text: '哪一天（默认：今天）' },
    happenedOption,
  ],
  examples: ['jwh complaint assign 3 林文斌 --reason 主任指定'],
  async run(context, [word, called], { reason, on, happened }) {
    const day = pastDay(on, context.today);
    return context.write(async (writing) => {
      const complaint = await findStanding(writing, word, context.today);
      const matter = await readMatter(writing.db, complaint.matter_id);
      refuseState(matter, 'assign', underWay);
      refuseDay(matter, day);
      const { id, name: to } = await oneOfStaff(writing.db, called as string, day);
      const verdicts = await judgedHandler(writing.db, complaint, { id, name: to }, day, happened);
      const content = { to, reason: readPublicWords(reason, '理由', 200) };
      const name = await whoEnters(writing.db, context);
      const patch = { responsible: to, responsible_id: id };
      await addStep(writing, matter, { step: 'assign', day, name, content, verdicts }, patch);
      await handedThroughMatter(writing, matter, { ...content, day, name });
      return complaintAnswer(context, writing.db, await readComplaint(writing.db, complaint.id));
    });
  },
});
